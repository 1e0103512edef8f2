package id.layakanak.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTableTests {

    @TempDir
    Path folder;

    @Test
    void keepsLongNumbersOfPeopleAsText() throws IOException {
        var cells = row("198501012010011001", "6311010101850001", "0812-0000-1001", "007");

        assertThat(cells).allSatisfy(cell -> assertThat(cell.getType()).isEqualTo(CellType.STRING));
        assertThat(cells)
                .extracting(Cell::asString)
                .containsExactly("198501012010011001", "6311010101850001", "0812-0000-1001", "007");
    }

    @Test
    void keepsCountsAsNumbersAndNothingAsNothing() throws IOException {
        var cells = row(12, 24L, null, "x");

        assertThat(cells.get(0).asNumber()).isEqualByComparingTo("12");
        assertThat(cells.get(1).asNumber()).isEqualByComparingTo("24");
        assertThat(cells.get(2).getRawValue()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62812", "-1", "@SUM(A1)", "\t=1", " =HYPERLINK(\"http://x\")"})
    void hasNoFormulas(String hostile) throws IOException {
        var cell = row(hostile).get(0);

        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.asString()).isEqualTo(hostile);
    }

    @Test
    void givesBackEveryTextAndNoFormula() throws IOException {
        var texts = Texts.many(3_000).toList();

        var rows = read(table -> texts.forEach(text -> table.row(List.of("x", text))));

        assertThat(rows).hasSameSizeAs(texts);
        IntStream.range(0, texts.size()).forEach(i -> {
            var cell = rows.get(i).getCell(1);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.asString()).isEqualTo(texts.get(i));
        });
    }

    @Test
    void leavesOutWhatAnXmlFileCannotHold() throws IOException {
        assertThat(row("a\0b\u0001c\uD800d\uFFFEe").get(0).asString()).isEqualTo("abcde");
    }

    /** A longer text makes Excel call the file damaged. */
    @Test
    void cutsATextThatIsTooLongForACell() throws IOException {
        assertThat(row("x".repeat(40_000)).get(0).asString()).hasSize(32_767).endsWith("x…");
    }

    @Test
    void hasTitleHeaderRowsAndFooterInThisOrder() throws IOException {
        var rows = read(table -> {
            table.title(List.of("DAFTAR HADIR PESERTA", "TAHUN ANGGARAN 2025"));
            table.header(List.of("No", "Nama"));
            table.row(List.of(1, "Suryani"));
            table.footer(List.of("Hadir: 1"));
        });

        assertThat(rows.stream().map(row -> row.getCellText(0)))
                .containsSubsequence("DAFTAR HADIR PESERTA", "TAHUN ANGGARAN 2025", "No", "1", "Hadir: 1");
    }

    @Test
    void placesSumsBelowTheirColumnsAndTheSignatureOnTheRight() throws IOException {
        var rows = read(table -> {
            table.letterhead(List.of("PEMERINTAH KABUPATEN BALANGAN", "Dinas"));
            table.title(List.of("REKAP"));
            table.facts(List.of("TEMPAT: Aula"));
            table.header(List.of("No", "Nama", "MP 1", "MP 2", "Keterangan yang panjang sekali"));
            table.row(List.of(1, "Suryani", "H", "S", "x".repeat(40)));
            table.totals("Hadir", 2, List.of(1L, 0L));
            table.footer(List.of("Jumlah: 1"));
            table.signature(List.of("Penanggung jawab,"));
        });

        var sums = rows.stream()
                .filter(row -> row.getCellText(0).equals("Hadir"))
                .findFirst()
                .orElseThrow();
        assertThat(sums.getCellText(2) + sums.getCellText(3) + sums.getCellText(4))
                .isEqualTo("10");
        var last = rows.get(rows.size() - 1);
        assertThat(last.getCellText(0)).isEmpty();
        assertThat(last.stream().filter(java.util.Objects::nonNull).map(Cell::asString))
                .containsExactly("Penanggung jawab,");
    }

    @Test
    void hasRoomForASignatureInANarrowTableToo() throws IOException {
        var rows = read(table -> {
            table.header(List.of("No"));
            table.signature(List.of("Penanggung jawab,"));
        });

        assertThat(rows.get(rows.size() - 1).getCellText(0)).isEqualTo("Penanggung jawab,");
    }

    @Test
    void isUprightWhenNarrowAndLandscapeWhenWideAndFitsThePageEitherWay() throws IOException {
        var narrow = xml(table -> table.header(List.of("No", "Nama")), "xl/worksheets/sheet1.xml");
        var wide = xml(
                table -> {
                    table.header(IntStream.range(0, 8).mapToObj(i -> "Kolom").toList());
                    table.row(
                            IntStream.range(0, 8).mapToObj(i -> "x".repeat(30)).toList());
                },
                "xl/worksheets/sheet1.xml");

        assertThat(narrow)
                .contains("fitToPage=\"true\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"", "orientation=\"portrait\"");
        assertThat(wide).contains("fitToPage=\"true\"", "fitToWidth=\"1\"", "orientation=\"landscape\"");
    }

    @Test
    void repeatsItsHeaderOnEveryPrintedPage() throws IOException {
        var workbook = xml(
                table -> {
                    table.title(List.of("DAFTAR HADIR PESERTA", "Pelatihan KHA"));
                    table.header(List.of("No", "Nama"));
                },
                "xl/workbook.xml");

        assertThat(workbook).contains("_xlnm.Print_Titles").containsPattern("\\$4:\\$4<");
    }

    @Test
    void sendsALongSheetWhileItIsWritten() throws IOException {
        var sink = new Counting();
        try (var table = new XlsxTable(sink, "Panjang")) {
            table.header(List.of("No", "Nama"));
            IntStream.range(0, 20_000).forEach(i -> table.row(List.of(i, "Peserta " + i * 7919L)));
            assertThat(sink.bytes).as("bytes sent before the end").isGreaterThan(100_000);
        }
    }

    @Test
    void keepsEveryRowOfALongSheet() throws IOException {
        var file = write("Panjang", table -> {
            table.header(List.of("No", "NIP"));
            IntStream.rangeClosed(1, 12_345).forEach(i -> table.row(List.of(i, "1985010120100%05d".formatted(i))));
        });

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            var numbers = rows.skip(1)
                    .map(row -> row.getCellText(0) + " " + row.getCellText(1))
                    .toList();
            assertThat(numbers).hasSize(12_345).doesNotHaveDuplicates().endsWith("12345 198501012010012345");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Daftar hadir | Daftar hadir",
                "A/B\\C?D*E:F[G]H | A B C D E F G H",
                "'kutip' | kutip",
                "???? | Data",
                "History | Data",
                "Daftar hadir Pelatihan Konvensi Hak Anak | Daftar hadir Pelatihan Konvensi",
                "Daftar hadir Pelatihan Konvens😀 | Daftar hadir Pelatihan Konvens",
            })
    void hasANameThatEverySpreadsheetProgramTakes(String asked, String name) throws IOException {
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(write(asked, table -> table.row(List.of("x")))))) {
            assertThat(workbook.getSheets()).extracting(Sheet::getName).containsExactly(name);
        }
    }

    private static List<Cell> row(Object... cells) throws IOException {
        var row = read(table -> table.row(Arrays.asList(cells))).get(0);
        return IntStream.range(0, cells.length).mapToObj(row::getCell).toList();
    }

    private static List<Row> read(Consumer<XlsxTable> rows) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(write("Uji", rows)))) {
            return workbook.getFirstSheet().read();
        }
    }

    private String xml(Consumer<XlsxTable> rows, String part) throws IOException {
        var file = Files.write(folder.resolve("uji.xlsx"), write("Uji", rows));
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] write(String name, Consumer<XlsxTable> rows) {
        var file = new ByteArrayOutputStream();
        try (var table = new XlsxTable(file, name)) {
            rows.accept(table);
        }
        return file.toByteArray();
    }

    /** Keeps nothing of what it is sent. */
    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] sent, int from, int length) {
            bytes += length;
        }
    }
}
