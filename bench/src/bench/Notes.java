package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * What is to be said of a page besides what is measured: lines of its name as the table has it, two spaces or more, and the text. A name that
 * ends with a star is that of all that begin so and have no line of their own.
 */
record Notes(Map<String, String> byPage) {

    static Notes read(Path file) throws IOException {
        var notes = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var words = line.strip().split("\\s{2,}", 2);
                notes.put(words[0], words[1]);
            }
        }
        return new Notes(notes);
    }

    /** Empty where nothing is to be said. */
    String of(String page) {
        return byPage.containsKey(page)
                ? byPage.get(page)
                : byPage.keySet().stream()
                        .filter(name -> name.endsWith("*") && page.startsWith(name.substring(0, name.length() - 1)))
                        .max(Comparator.comparing(String::length))
                        .map(byPage::get)
                        .orElse("");
    }
}
