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
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word on a page is a message, and every message stands in both languages. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path MESSAGES = RESOURCES.resolve("messages");
    /** Words of what is signed or filed, which are Indonesian only. */
    private static final String PAPER = "_paper.properties";

    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([A-Za-z][\\w.-]*)");
    private static final Pattern LITERAL = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");
    private static final Pattern LITERAL_ATTRIBUTE =
            Pattern.compile("(?<![:\\w-])(?:title|alt|placeholder|aria-label)=\"([^\"]*\\p{L}[^\"]*)\"");

    private static final Pattern CALL_IN_TEMPLATE =
            Pattern.compile("#\\{([A-Za-z][\\w.-]*)\\(((?:[^{}]|\\$\\{[^{}]*})*)\\)}");

    /** A number, at most two words, and a plural; what somebody does, whose name stands there, only looks like one. */
    private static final Pattern COUNT = Pattern.compile(
            "\\{\\d(?:,number,#)?}(?: (?!of\\b|is\\b|was\\b|has\\b)[a-z-]+){0,2}? (?!is\\b|was\\b|has\\b|needs\\b)(?:[a-z]+s|people|children|men|women)\\b");

    /** What they count is a limit of the house, a multiple of 45, or more than the first pages of a list. */
    private static final Set<String> NEVER_ONE = Set.of(
            "Size",
            "PasswordLength",
            "PasswordLength.currentPassword",
            "account.link.text",
            "file.problem.pixels",
            "khamodule.lessonHours",
            "list.people.more",
            "privacy.retention.more",
            "training.refused.tooLong");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        for (var indonesian : files(MESSAGES, ".properties")
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .filter(file -> !file.toString().endsWith(PAPER))
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

    /** Paper is Indonesian; a page that asks for its words in the reader's language would speak half Indonesian to an English reader. */
    @Test
    void pagesKeepTheWordsOfPaperToPaper() throws IOException {
        var paper = new TreeSet<String>();
        for (var file : files(MESSAGES, PAPER).toList()) {
            paper.addAll(keys(file));
        }
        for (var page : files(RESOURCES.resolve("templates"), ".html").toList()) {
            assertThat(KEY_IN_TEMPLATE.matcher(Files.readString(page)).results().map(match -> match.group(1)))
                    .as(page.toString())
                    .doesNotContainAnyElementsOf(paper);
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

    /** "1 activities" reads as if nobody had looked: whatever English counts has a form for one. */
    @Test
    void englishCountsHaveAFormForOne() throws IOException {
        var found = new ArrayList<String>();
        for (var message : messages("_en.properties").entrySet()) {
            if (!NEVER_ONE.contains(message.getKey()) && countsWithoutAFormForOne(message.getValue())) {
                found.add(message.getKey() + "=" + message.getValue());
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{0} activities",
                "of {1} sessions",
                "{0} lesson hours",
                "Wait {0} seconds.",
                "{0,number,#} participants",
                "{0} children under 18 are not shown"
            })
    void knowsACountWithoutAFormForOne(String text) {
        assertThat(countsWithoutAFormForOne(text)).isTrue();
    }

    /** A choice between forms wants the number itself; a number that is written already breaks the page. */
    @Test
    void whatIsCountedGoesIntoTheMessageAsANumber() throws IOException {
        var found = new ArrayList<String>();
        var english = messages("_en.properties");
        for (var page : files(RESOURCES.resolve("templates"), ".html").toList()) {
            var calls = CALL_IN_TEMPLATE.matcher(Files.readString(page)).results();
            calls.filter(call -> english.get(call.group(1)).contains(",choice,"))
                    .filter(call -> call.group(2).contains("#kla.number"))
                    .forEach(call -> found.add(page + ": " + call.group()));
        }
        assertThat(found).isEmpty();
    }

    /** One way to write how many are men and how many women, on pages and on paper. */
    @ParameterizedTest
    @CsvSource({".properties, L, P", "_en.properties, M, F"})
    void peopleAreSplitBySexInOneForm(String ending, String male, String female) throws IOException {
        var letters = "(?i)(?<!\\p{L})" + male + " ?\\{\\d}|\\{\\d} ?" + male + "(?!\\p{L})";
        var form = male + " \\{\\d} · " + female + " \\{\\d}";
        var split = Pattern.compile(letters);

        assertThat(messages(ending).entrySet())
                .filteredOn(message ->
                        split.matcher(message.getValue().replaceAll(form, "")).find())
                .isEmpty();
        assertThat(messages(ending).get("list.bySex")).matches(form);
    }

    /** Whether a number stands before the plural of a noun. */
    private static boolean countsWithoutAFormForOne(String text) {
        return COUNT.matcher(text).find();
    }

    /** The messages of one language: of the files that end so and of no other. */
    private static Map<String, String> messages(String ending) throws IOException {
        var all = new TreeMap<String, String>();
        for (var file : files(MESSAGES, ending).toList()) {
            if (ending.startsWith("_") || !file.toString().endsWith("_en.properties")) {
                load(file).forEach((key, text) -> all.put((String) key, (String) text));
            }
        }
        return all;
    }

    private static Set<String> allKeys() throws IOException {
        var all = new TreeSet<String>();
        for (var file : files(MESSAGES, ".properties").toList()) {
            all.addAll(keys(file));
        }
        return all;
    }

    private static Set<String> keys(Path file) throws IOException {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
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
