package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Templates can be read beside what they make: no line is longer than an editor is wide. */
class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final int WIDEST = 160;

    @Test
    void linesAreNoLongerThanAnEditorIsWide() throws IOException {
        var wide = new TreeSet<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readAllLines(file).stream().anyMatch(line -> line.length() > WIDEST)) {
                    wide.add(TEMPLATES.relativize(file).toString());
                }
            }
        }

        assertThat(wide).isEmpty();
    }
}
