package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One line of {@code bench/pages}.
 *
 * @param path with {@code {names}} of things that each database finds for itself
 * @param rated whether several clients at once ask for it, and pgbench for its SQL
 * @param part  which of a list: its last page, or an order; empty for the first page as it comes
 */
record Page(String role, Kind kind, boolean rated, String path, String part) {

    private static final Pattern SUBJECT = Pattern.compile("\\{(\\w+)}\\s+(.+)");

    /** The pages, and the SQL by the names of subjects. */
    record All(List<Page> pages, Map<String, String> subjects) {}

    static All read(Path file, String only) throws IOException {
        var pages = new ArrayList<Page>();
        var subjects = new LinkedHashMap<String, String>();
        var wanted = Pattern.compile(only);
        for (var line : Files.readAllLines(file)) {
            var subject = SUBJECT.matcher(line);
            if (subject.matches()) {
                subjects.put(subject.group(1), subject.group(2));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var words = line.strip().split("\\s+");
                if (wanted.matcher(line).find()) {
                    var kind = Kind.valueOf(words[1].replace("*", "").toUpperCase(Locale.ROOT));
                    pages.add(new Page(words[0], kind, words[1].endsWith("*"), words[2], ""));
                }
            }
        }
        return new All(pages, subjects);
    }

    Page with(String part) {
        return new Page(role, kind, false, path, part);
    }

    String name() {
        return (kind == Kind.MARK ? "mark on " : "")
                + path
                + (part.isEmpty() ? "" : ", " + part)
                + (role.equals("staff") ? "" : " (" + role + ")");
    }
}
