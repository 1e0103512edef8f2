package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.MessageUses;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word on a page is a message, and every message stands in both languages. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path MESSAGES = RESOURCES.resolve("messages");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([A-Za-z][\\w.-]*)");
    private static final Pattern LITERAL = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");
    private static final Pattern LITERAL_ATTRIBUTE =
            Pattern.compile("(?<![:\\w-])(?:title|alt|placeholder|aria-label)=\"([^\"]*\\p{L}[^\"]*)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (var indonesian : files(MESSAGES, ".properties")
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList()) {
            var english = Path.of(indonesian.toString().replace(".properties", "_en.properties"));

            assertThat(keys(english)).as(english.toString()).isEqualTo(keys(indonesian));
        }
    }

    @Test
    void noMessageIsEmptyOrDoubled() throws IOException {
        var seen = new ArrayList<String>();
        for (var file : files(MESSAGES, ".properties").toList()) {
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#") && !Character.isWhitespace(line.charAt(0))) {
                    assertThat(line).as(file.toString()).matches("(?s)[^=\\s]+ ?=.*\\S.*");
                    seen.add((file.toString().endsWith("_en.properties") ? "en " : "id ") + line.split("=")[0].strip());
                }
            }
        }
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void pagesAskForMessagesThatExist() throws IOException {
        var known = allKeys();
        for (var page : files(RESOURCES.resolve("templates"), ".html").toList()) {
            var asked =
                    KEY_IN_TEMPLATE.matcher(Files.readString(page)).results().map(match -> match.group(1));

            assertThat(asked.filter(key -> !known.contains(key)))
                    .as(page.toString())
                    .isEmpty();
        }
    }

    @Test
    void noMessageIsLeftOver() throws IOException {
        var uses = new MessageUses();

        assertThat(allKeys().stream().filter(key -> !uses.has(key))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "training.list.nowhere",
                "training.field.nowhere",
                "training.field.startsOn.nowhere",
                "TrainingStatus.NOWHERE",
                "TrainingStatus.DRAFT.nowhere",
                "NotNull.trainingForm.nowhere",
                "typeMismatch.java.time.Nowhere",
                "audit.column.no_such_column",
                "followup.filter.nowhere"
            })
    void knowsALeftOverMessage(String key) {
        assertThat(new MessageUses().has(key)).isFalse();
    }

    @Test
    void noPageSpeaksByItself() throws IOException {
        var found = new ArrayList<String>();
        for (var page : files(RESOURCES.resolve("templates"), ".html").toList()) {
            var text = Files.readString(page).replaceAll("(?s)<!--.*?-->", "");
            LITERAL.matcher(text)
                    .results()
                    .map(match -> match.group(1).strip())
                    .forEach(words -> found.add(page + ": " + words));
            LITERAL_ATTRIBUTE
                    .matcher(text)
                    .results()
                    .map(match -> match.group())
                    .forEach(words -> found.add(page + ": " + words));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noPageHasInlineScriptStyleOrUnescapedText() throws IOException {
        var forbidden = Pattern.compile(
                "<script>|<style| style=\"| on[a-z]+=\"|th:utext|\\[\\(|javascript:|https?://(?!www\\.thymeleaf\\.org|layakanak\\.id|wa\\.me)");
        List<String> found = new ArrayList<>();
        for (var page : files(RESOURCES.resolve("templates"), ".html").toList()) {
            forbidden
                    .matcher(Files.readString(page))
                    .results()
                    .forEach(match -> found.add(page + ": " + match.group()));
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> allKeys() throws IOException {
        var all = new TreeSet<String>();
        for (var file : files(MESSAGES, ".properties").toList()) {
            all.addAll(keys(file));
        }
        return all;
    }

    private static Set<String> keys(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
