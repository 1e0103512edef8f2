package id.layakanak.testing;

import id.layakanak.shared.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of {@code bench/pages}, which {@code bench/run} measures, with what a database has for their addresses. */
public final class MeasuredPages {

    /** One line: who asks for what, and which kind of page it is. */
    public record Page(Role role, String kind, String address) {

        /** How many a request may send, as {@code bench.Kind} says. */
        public int statements() {
            return kind.equals("list") || kind.equals("search") ? 5 : 8;
        }

        public boolean isList() {
            return List.of("list", "search", "tab", "roster").contains(kind);
        }

        public boolean isFile() {
            return kind.equals("export");
        }

        public boolean isMark() {
            return kind.equals("mark");
        }

        public String path() {
            return address.replaceAll("[?].*", "");
        }

        public Page with(String parameter, String value) {
            return at(address + (address.contains("?") ? "&" : "?") + parameter + "=" + value);
        }

        public Page at(String address) {
            return new Page(role, kind, address);
        }
    }

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Pattern SUBJECT = Pattern.compile("\\{(\\w+)}\\s+(.+)");

    private final JdbcClient jdbc;
    private final Map<String, String> queries = new HashMap<>();
    private final Map<String, String> found = new HashMap<>();

    private MeasuredPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static List<Page> in(JdbcClient jdbc) {
        return new MeasuredPages(jdbc).read(lines());
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("bench", "pages"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Page> read(List<String> lines) {
        var pages = new ArrayList<Page>();
        for (var line : lines) {
            var subject = SUBJECT.matcher(line);
            if (subject.matches()) {
                queries.put(subject.group(1), subject.group(2));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var words = line.strip().split("\\s+");
                pages.add(new Page(
                        Role.valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                        words[1].replace("*", ""),
                        filled(words[2], value -> URLEncoder.encode(value, StandardCharsets.UTF_8))));
            }
        }
        return pages;
    }

    private String filled(String text, UnaryOperator<String> written) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(written.apply(subject(name.group(1)))));
    }

    private String subject(String name) {
        var value = found.get(name);
        if (value == null) {
            value = jdbc.sql(filled(queries.get(name), id -> "'" + id + "'"))
                    .query(String.class)
                    .optional()
                    .orElseThrow(() -> new AssertionError("this database has no {" + name + "}"));
            found.put(name, value);
        }
        return value;
    }
}
