package id.layakanak.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTests {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a spreadsheet program may run, said once more and differently from how the table says it. */
    private static final Pattern RUNS = Pattern.compile("(?s)[\\s\\u00A0\\u202E\\uFEFF]*[=+\\-@＝＋－＠\\t\\r\\n].*");

    @Test
    void beginsWithAByteOrderMarkAndEndsEveryLineAsTheStandardSays() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var table = new CsvTable(file)) {
            table.header(List.of("No", "Nama"));
            table.row(List.of(1, "Hj. Rukayah, S.Ag."));
            table.row(Arrays.asList(2, null));
        }

        assertThat(file.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(file.toString(StandardCharsets.UTF_8))
                .isEqualTo(BYTE_ORDER_MARK + "No,Nama\r\n1,\"Hj. Rukayah, S.Ag.\"\r\n2,\r\n");
    }

    @Test
    void doublesQuotesAndKeepsLineBreaksWithinACell() throws IOException {
        assertThat(line("Gedung \"A\"\nlantai 2")).isEqualTo("\"Gedung \"\"A\"\"\nlantai 2\"\r\n");
    }

    @Test
    void hasOnlyItsHeaderAndItsRows() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var table = new CsvTable(file)) {
            table.letterhead(List.of("PEMERINTAH KABUPATEN BALANGAN"));
            table.title(List.of("DAFTAR HADIR PESERTA"));
            table.facts(List.of("TEMPAT: Aula"));
            table.header(List.of("Nama"));
            table.row(List.of("Suryani"));
            table.totals("Hadir", 1, List.of());
            table.footer(List.of("Hadir: 1"));
            table.signature(List.of("Penanggung jawab,"));
        }

        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo(BYTE_ORDER_MARK + "Nama\r\nSuryani\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+62812",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                " =1",
                "  +1",
                "\u00A0=1",
                "\uFEFF=1",
                " \t-1",
                " \tx",
                "＝1"
            })
    void putsAnApostropheBeforeWhatASpreadsheetProgramWouldRun(String hostile) throws IOException {
        assertThat(cell(hostile)).isEqualTo("'" + hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Suryani", "A-1", "1=1", "a@b.id", "0812-0000-1001", "–", " biasa", "'Aisyiyah", ""})
    void leavesOtherTextAsItIs(String harmless) throws IOException {
        assertThat(cell(harmless)).isEqualTo(harmless);
    }

    @Test
    void leavesNumbersAsNumbers() throws IOException {
        assertThat(line(-5)).isEqualTo("-5\r\n");
    }

    @Test
    void givesBackEveryTextAndNoneThatRuns() throws IOException {
        var texts = Texts.many(5_000).toList();
        var file = new ByteArrayOutputStream();
        try (var table = new CsvTable(file)) {
            texts.forEach(text -> table.row(List.of("x", text, "y")));
        }

        var rows = parse(file);

        assertThat(rows).hasSameSizeAs(texts);
        IntStream.range(0, texts.size()).forEach(i -> {
            assertThat(rows.get(i)).hasSize(3).startsWith("x").endsWith("y");
            assertThat(rows.get(i).get(1)).doesNotMatch(RUNS);
            assertThat(withoutGuard(rows.get(i).get(1))).isEqualTo(texts.get(i));
        });
    }

    /** Undoes the guard without having to guess: only what would run, with or without apostrophes before it, has one more. */
    private static String withoutGuard(String cell) {
        var quotes = cell.length() - cell.replaceFirst("^'+", "").length();
        return quotes > 0 && RUNS.matcher(cell.substring(quotes)).matches() ? cell.substring(1) : cell;
    }

    private static String line(Object cell) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var table = new CsvTable(file)) {
            table.row(List.of(cell));
        }
        return file.toString(StandardCharsets.UTF_8).substring(1);
    }

    private static String cell(String text) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var table = new CsvTable(file)) {
            table.row(List.of("x", text));
        }
        return parse(file).get(0).get(1);
    }

    private static List<List<String>> parse(ByteArrayOutputStream file) throws IOException {
        var text = file.toString(StandardCharsets.UTF_8).substring(1);
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            return parser.getRecords().stream().map(row -> row.toList()).toList();
        }
    }
}
