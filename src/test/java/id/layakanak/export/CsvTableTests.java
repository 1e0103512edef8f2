package id.layakanak.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    /** The same behind a semicolon or a line break. */
    private static final Pattern RUNS_WITHIN =
            Pattern.compile("(?s)([ \\t\\x0B\\f\\u00A0\\u202E\\uFEFF\"])*[=+\\-@＝＋－＠].*");

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

    @Test
    void saysBelowItsRowsWhatAReaderMustKnow() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var table = new CsvTable(file)) {
            table.header(List.of("Nama", "L/P"));
            table.row(List.of("Suryani", "P"));
            table.remark("2 anak tidak termasuk.");
        }

        assertThat(parse(file))
                .containsExactly(
                        List.of("Nama", "L/P"), List.of("Suryani", "P"), List.of("2 anak tidak termasuk.", ""));
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
            assertThat(withoutGuards(rows.get(i).get(1))).isEqualTo(texts.get(i));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rapat;=1+1",
                "Rapat; =1+1",
                "Rapat;\"=1+1",
                "Rapat;\"\"\u00A0=1+1;",
                "Rapat\n=1+1",
                "Rapat\r\n\t@SUM(A1)",
                "Rapat;\n+62",
                "Rapat;'=1"
            })
    void anExcelThatDividesAtSemicolonsRunsNothingEither(String hostile) throws IOException {
        assertThat(atSemicolons(line("Suryani", hostile, "x")))
                .allSatisfy(cell -> assertThat(cell).doesNotMatch(RUNS));
        assertThat(withoutGuards(cell(hostile))).isEqualTo(hostile);
    }

    @Test
    void anExcelThatDividesAtSemicolonsRunsNoneOfMany() throws IOException {
        for (var text : Texts.many(5_000).toList()) {
            assertThat(atSemicolons(line("Suryani", text, "x")))
                    .as(text)
                    .allSatisfy(cell -> assertThat(cell).doesNotMatch(RUNS_WITHIN));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rapat; lalu makan", "a;b", "Baris 1\r\nBaris 2", "Rapat (08.00-10.00); 2 = dua"})
    void leavesSemicolonsAndLinesThatBeginNoFormulaAsTheyAre(String harmless) throws IOException {
        assertThat(cell(harmless)).isEqualTo(harmless);
    }

    /**
     * As an Excel reads it whose list separator is the semicolon: a cell is quoted only when it begins with a quote, and what stands
     * behind the closing one belongs to it.
     */
    private static List<String> atSemicolons(String file) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        var begins = true;
        for (int i = 0; i < file.length(); i++) {
            var letter = file.charAt(i);
            if (quoted) {
                if (letter != '"') {
                    cell.append(letter);
                } else if (i + 1 < file.length() && file.charAt(i + 1) == '"') {
                    cell.append(file.charAt(++i));
                } else {
                    quoted = false;
                }
            } else if (begins && letter == '"') {
                quoted = true;
            } else if (letter == ';' || letter == '\r' || letter == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                begins = true;
                continue;
            } else {
                cell.append(letter);
            }
            begins = false;
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Undoes the guards without having to guess: only what would run, with or without apostrophes before it, has one more. */
    private static String withoutGuards(String cell) {
        var text = new StringBuilder();
        var atStart = true;
        for (int i = 0; i < cell.length(); i++) {
            var rest = cell.substring(i);
            var bare = rest.replaceFirst("^'+", "");
            var guarded = rest.startsWith("'")
                    && (atStart ? RUNS : RUNS_WITHIN).matcher(bare).matches()
                    && (i == 0 || atStart || ";\r\n".indexOf(cell.charAt(i - 1)) >= 0);
            if (!guarded) {
                text.append(cell.charAt(i));
            }
            atStart = false;
        }
        return text.toString();
    }

    private static String line(Object... cells) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var table = new CsvTable(file)) {
            table.row(List.of(cells));
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
