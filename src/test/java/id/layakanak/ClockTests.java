package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Today is a day of the district and comes from the portal's clock. The database has a clock, too, but for it a day begins in another zone: from it
 * come moments, never days.
 */
class ClockTests {

    private static final String MOMENT = "(now\\(\\)|(current|transaction|statement|clock)_timestamp(\\(\\))?)";

    private static final Pattern DAY_OF_THE_DATABASE = Pattern.compile(
            "\\b(current_date|current_time|localtimestamp|(?-i:localtime|LOCALTIME))\\b"
                    + "|" + MOMENT + "\\s*::\\s*(date|time)"
                    + "|cast\\s*\\(\\s*" + MOMENT + "\\s+as\\s+(date|time)"
                    + "|\\bextract\\s*\\(\\s*(?!epoch)\\w+ from [^()]*" + MOMENT
                    + "|\\b(date_part|date_trunc|date_bin|to_char|date|age)\\s*\\([^()]*" + MOMENT
                    + "|'(now|today|tomorrow|yesterday)'(::|\\))|\\b(date|time|timestamp|timestamptz)\\s+'(now|today|tomorrow|yesterday)'",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOCK_OF_THE_MACHINE = Pattern.compile(
            "\\b(Instant|LocalDate|LocalTime|LocalDateTime|OffsetDateTime|ZonedDateTime|Year|YearMonth|MonthDay)\\.now\\("
                    + "|\\bClock\\.(system|tick)|InstantSource\\.system|currentTimeMillis\\(|new Date\\(\\)|ZoneId\\.systemDefault\\(");

    /** Of a browser that is set to another day, or to another zone. */
    private static final Pattern CLOCK_OF_THE_BROWSER = Pattern.compile(
            "\\bDate\\.now\\(|\\bnew Date\\b(?!\\s*\\(\\s*[^)\\s])|(?<!new )\\bDate\\(|\\bTemporal\\.Now\\b|\\.format\\(\\s*\\)");

    /** Released: no file of it changes any more. {@code V202611250000__person_date_by_the_portal.sql} took its default away. */
    private static final Path RELEASED =
            Path.of("src/main/resources/db/migration/V202611240931__person_prepare_erasure.sql");

    /** The two that give the others their clock. */
    private static final List<Path> CLOCKS = List.of(
            Path.of("src/main/java/id/layakanak/web/WebConfiguration.java"),
            Path.of("src/test/java/id/layakanak/testing/TestClock.java"));

    private static final Path THIS = Path.of("src/test/java/id/layakanak/ClockTests.java");

    @Test
    void noSqlAsksTheDatabaseWhatDayItIs() throws IOException {
        assertThat(found(DAY_OF_THE_DATABASE, ".sql", List.of(RELEASED))).isEmpty();
        assertThat(found(DAY_OF_THE_DATABASE, ".java", List.of(THIS))).isEmpty();
    }

    @Test
    void noCodeAsksTheMachineWhatTimeItIs() throws IOException {
        assertThat(found(CLOCK_OF_THE_MACHINE, ".java", List.of(CLOCKS.get(0), CLOCKS.get(1), THIS)))
                .isEmpty();
    }

    @Test
    void noScriptAsksTheBrowserWhatTimeItIs() throws IOException {
        assertThat(found(CLOCK_OF_THE_BROWSER, ".js", List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default current_date",
                "where ends_on < CURRENT_DATE - 1",
                "now()::date",
                "now() :: date",
                "clock_timestamp()::date",
                "current_timestamp::date",
                "cast(now() as date)",
                "date_trunc('day', now())",
                "extract(year from now())",
                "date(now())",
                "'today'::date",
                "date 'tomorrow'"
            })
    void knowsADayOfTheDatabase(String sql) {
        assertThat(sql).containsPattern(DAY_OF_THE_DATABASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "free_at < now() - interval '1 hour'",
                "default clock_timestamp()",
                "date '2025-08-20' + time '08:00'",
                ":today",
                "district.today(clock)",
                "extract(epoch from free_at - now())"
            })
    void leavesMomentsAlone(String sql) {
        assertThat(sql).doesNotContainPattern(DAY_OF_THE_DATABASE);
    }

    private static List<String> found(Pattern pattern, String ending, List<Path> except) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src"))) {
            for (var file : files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !except.contains(file))
                    .sorted()
                    .toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .forEach(match -> found.add(file + ": " + match.group()));
            }
        }
        return found;
    }
}
