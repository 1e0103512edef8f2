package id.layakanak.file;

import id.layakanak.file.PdfWords.Extent;
import id.layakanak.file.PdfWords.Kind;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A PDF, looked at for what a signed paper never needs. It is kept as it came: the officer must see what was signed. What it holds is
 * judged object by object, wherever an object stands ({@link PdfObjects}), and some names are refused wherever they stand.
 */
final class Paper {

    private static final Pattern BEGINNING = Pattern.compile("%PDF-[12]\\.\\d");
    private static final String END = "%%EOF";

    private static final String LOCKED = "Encrypt";

    /** Names of what runs, plays, sends, or brings other files with it. */
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "Launch",
            "GoToR",
            "GoToE",
            "GoTo3DView",
            "SubmitForm",
            "ImportData",
            "XFA",
            "EmbeddedFile",
            "EmbeddedFiles",
            "FileAttachment",
            "Rendition",
            "RichMedia",
            "Movie",
            "Sound",
            "U3D",
            "PRC");

    private static final Pattern MARKUP =
            Pattern.compile("<(?:html|script|svg|iframe|!doctype)[\\s>/]", Pattern.CASE_INSENSITIVE);

    /** Where a person may be led by a click: another page of the web, or a letter; never a file, nor another computer of the office. */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\x00- ]*+(?:(?:https?|mailto|tel):[^\\\\]*|(?!//)[^:\\\\]*)", Pattern.CASE_INSENSITIVE);

    private static final int MOST_NAMED = 100_000;

    private final PdfObjects objects;

    // what other objects name by its number, for one use or the other
    private final Set<Integer> openings = new HashSet<>();
    private final Set<Integer> addresses = new HashSet<>();
    private final Set<Integer> fileNames = new HashSet<>();

    private Paper(PdfObjects objects) {
        this.objects = objects;
    }

    /** Throws {@link Unfit} when the file is cut off, locked, or holds programs, other files or another format. */
    static void requireHarmless(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!BEGINNING.matcher(text).lookingAt() || !withoutBlanksBehind(text).endsWith(END)) {
            throw new Unfit("broken");
        }
        requirePassiveNames(bytes);
        var objects = new PdfObjects(bytes);
        objects.unpacked().forEach(Paper::requirePassiveNames);
        new Paper(objects).requirePassiveObjects();
    }

    private static String withoutBlanksBehind(String text) {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(Math.max(0, end - END.length()), end);
    }

    /** In all bytes, also those that are no object's. */
    private static void requirePassiveNames(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '/') {
                var words = new PdfWords(bytes, at, Extent.ALL, free -> {});
                words.next();
                if (words.is(LOCKED)) {
                    throw new Unfit("locked");
                }
                require(!ACTIVE.contains(words.text()));
            }
        }
        require(!MARKUP.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find());
    }

    private void requirePassiveObjects() {
        objects.each((number, words) -> {
            for (var kind = words.next(); kind != Kind.END; kind = words.next()) {
                if (kind == Kind.NAME) {
                    look(words.text(), words.ahead());
                }
            }
        });
        requirePassiveUse();
    }

    private void look(String name, PdfWords behind) {
        switch (name) {
            case "OpenAction" -> {
                var kind = behind.next();
                if (kind == Kind.DICTIONARY) {
                    requirePlainGoTo(behind);
                } else if (kind == Kind.NUMBER) {
                    note(openings, behind);
                }
            }
            // actions that nobody asked for, and files within
            case "AA", "EF" -> {
                var kind = behind.next();
                require(kind != Kind.DICTIONARY && kind != Kind.NUMBER);
            }
            case "URI", "Base" -> {
                var kind = behind.next();
                if (kind == Kind.TEXT) {
                    require(isOrdinary(behind.text()));
                } else if (kind == Kind.NUMBER) {
                    note(addresses, behind);
                }
            }
            // a number is something else: how an annotation is shown
            case "F", "UF", "DOS", "Mac", "Unix" -> {
                var kind = behind.next();
                require(kind != Kind.TEXT);
                if (kind == Kind.NUMBER) {
                    note(fileNames, behind);
                }
            }
            default -> {
                // does nothing by itself
            }
        }
    }

    /** For later: the object may stand anywhere, and there may be several of the number. */
    private static void note(Set<Integer> numbers, PdfWords at) {
        var number = at.number();
        if (at.next() == Kind.NUMBER && at.next() == Kind.KEYWORD && at.is("R")) {
            numbers.add(number);
            if (numbers.size() > MOST_NAMED) {
                throw new Unfit("broken");
            }
        }
    }

    private void requirePassiveUse() {
        var missing = Stream.of(openings, addresses, fileNames)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(HashSet::new));
        if (missing.isEmpty()) {
            return;
        }
        objects.each((number, words) -> {
            missing.remove(number);
            var kind = words.next();
            if (openings.contains(number)) {
                require(kind == Kind.ARRAY || kind == Kind.DICTIONARY);
            }
            if (kind == Kind.TEXT) {
                require(!fileNames.contains(number));
                require(!addresses.contains(number) || isOrdinary(words.text()));
            }
            if (kind == Kind.DICTIONARY && openings.contains(number)) {
                requirePlainGoTo(words);
            }
        });
        require(missing.isEmpty()); // what cannot be found cannot be judged
    }

    /** What a paper may do when it is opened: show a place in itself. */
    private static void requirePlainGoTo(PdfWords action) {
        var goesTo = false;
        var depth = 1;
        while (depth > 0) {
            var kind = action.next();
            depth += kind == Kind.DICTIONARY ? 1 : kind == Kind.DICTIONARY_END ? -1 : 0;
            require(kind != Kind.END);
            if (kind == Kind.NAME && action.is("S")) {
                goesTo = action.next() == Kind.NAME && action.is("GoTo");
                require(goesTo);
            } else {
                require(kind != Kind.NAME || !action.is("Next"));
            }
        }
        require(goesTo);
    }

    private static boolean isOrdinary(String text) {
        var address = text.startsWith("\u00FE\u00FF")
                ? new String(text.substring(2).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_16BE)
                : text;
        return ADDRESS.matcher(address).matches();
    }

    private static void require(boolean passive) {
        if (!passive) {
            throw new Unfit("active");
        }
    }
}
