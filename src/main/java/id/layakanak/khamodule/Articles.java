package id.layakanak.khamodule;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Articles of the Convention on the Rights of the Child as modules cite them: {@code 2, 3, 9-11, 37(a), 27(1-3), 44.6}. The
 * convention has 54 of them.
 */
record Articles(String text) {

    private static final int LAST = 54;

    /** How many numbered paragraphs each article has, from article 1 on. */
    private static final String PARAGRAPHS =
            "0 2 3 0 0 2 2 2 4 2 2 2 2 3 2 2 0 3 2 3 0 2 4 4 0 2 4 3 2 0 2 2 0 0 0 0 0 4 0 4 0 0 12 6 0 0 0 0 2 3 3 0 0 0";

    private static final int[] LAST_PARAGRAPH =
            Stream.of(PARAGRAPHS.split(" ")).mapToInt(Integer::parseInt).toArray();

    /** An article, then a range of articles, or a paragraph or paragraphs within it. */
    private static final Pattern ITEM = Pattern.compile(
            "(\\d{1,2})(?:-(\\d{1,2})|\\(([a-z])(?:-([a-z]))?\\)|\\((\\d{1,2})(?:-(\\d{1,2}))?\\)|\\.(\\d{1,2}))?");

    /** What somebody typed, in one way of writing; empty when it is not a list of articles. */
    static Optional<Articles> parse(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var items = new ArrayList<String>();
        for (var part :
                typed.replace('–', '-').replaceAll("\\s*([-().])\\s*", "$1").split("[,;]", -1)) {
            var item = ITEM.matcher(part.strip());
            if (!item.matches() || !exists(item)) {
                return Optional.empty();
            }
            items.add(item.group());
        }
        return Optional.of(new Articles(String.join(", ", items)));
    }

    /** The stored form of a typed list that was validated before; null when nothing was typed. */
    static @Nullable String stored(@Nullable String typed) {
        return parse(typed).map(Articles::text).orElse(null);
    }

    private static boolean exists(Matcher item) {
        var first = Integer.parseInt(item.group(1));
        return first >= 1
                && first <= LAST
                && (item.group(2) == null || inOrder(first, Integer.parseInt(item.group(2)), LAST))
                && (item.group(4) == null
                        || inOrder(item.group(3).charAt(0), item.group(4).charAt(0), 'z'))
                && (item.group(6) == null
                        || inOrder(Integer.parseInt(item.group(5)), Integer.parseInt(item.group(6)), 99))
                && Stream.of(5, 6, 7).map(item::group).allMatch(paragraph -> hasParagraph(first, paragraph));
    }

    private static boolean hasParagraph(int article, @Nullable String paragraph) {
        return paragraph == null
                || Integer.parseInt(paragraph) >= 1 && Integer.parseInt(paragraph) <= LAST_PARAGRAPH[article - 1];
    }

    private static boolean inOrder(int from, int to, int last) {
        return from < to && to <= last;
    }
}
