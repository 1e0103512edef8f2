package id.layakanak.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them, and files as somebody makes them who means harm: these get their reason within seconds. */
@Timeout(20)
class SheetFileTests {

    private static final String ODS_TABLE = """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
            <office:body><office:spreadsheet><table:table table:name="Peserta">%s</table:table></office:spreadsheet></office:body>
            </office:document-content>
            """;

    /** What came of a file: its rows by sheet and number. */
    private static final class Seen implements RowSink {

        private final Map<String, List<String>> rows = new LinkedHashMap<>();
        private String sheet = "";
        private int most = Integer.MAX_VALUE;

        @Override
        public boolean sheet(String name) {
            sheet = name;
            return !name.equals("Tidak dibaca");
        }

        @Override
        public boolean row(int number, List<String> cells) {
            rows.put(sheet + number, cells);
            return rows.size() < most;
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aWorkbookOfExcel(String kind) throws IOException {
        try (Workbook workbook = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Peserta");
            var day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue(" Hj. Mariani ");
            row.createCell(2).setCellValue(6281234567890.0);
            row.createCell(3).setCellValue("0812");
            var date = row.createCell(4);
            date.setCellValue(LocalDate.of(2025, 8, 20));
            date.setCellStyle(day);
            row.createCell(5).setCellValue(true);
            row.createCell(7).setCellValue("");
            var sum = sheet.createRow(5).createCell(0);
            sum.setCellFormula("1+1");
            sum.setCellValue(40.5); // as if it had been calculated otherwise: it is not calculated here
            var link = sheet.getRow(5).createCell(1);
            link.setCellFormula("HYPERLINK(\"http://127.0.0.1:1/\",\"x\")");
            link.setCellValue("Dinas");
            workbook.createSheet("Tidak dibaca").createRow(0).createCell(0).setCellValue("x");
            workbook.createSheet("Lain").createRow(0).createCell(1).setCellValue(0.1);
            try (var out = out()) {
                workbook.write(out);
            }
        }

        assertThat(read().rows)
                .containsExactly(
                        Map.entry(
                                "Peserta3", List.of("Hj. Mariani", "", "6281234567890", "0812", "2025-08-20", "TRUE")),
                        Map.entry("Peserta6", List.of("40.5", "Dinas")),
                        Map.entry("Lain1", List.of("", "0.1")));
    }

    @Test
    void aDocumentOfLibreOffice() throws IOException {
        ods(ODS_TABLE.formatted("""
                <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                <table:table-row><table:table-cell><text:p>Hj.<text:s/>Mariani</text:p><office:annotation><text:p>catatan</text:p></office:annotation></table:table-cell>
                <table:covered-table-cell/><table:table-cell office:value-type="float" office:value="6281234567890"><text:p>6,28E+12</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2025-08-20T00:00:00"><text:p>20/08/25</text:p></table:table-cell>
                <table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="40.5" table:number-columns-repeated="2"/></table:table-row>
                <table:table-row table:number-rows-repeated="2"><table:table-cell><text:p>sama</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                """));

        assertThat(read().rows)
                .containsExactly(
                        Map.entry(
                                "Peserta3", List.of("Hj. Mariani", "", "6281234567890", "2025-08-20", "40.5", "40.5")),
                        Map.entry("Peserta4", List.of("sama")),
                        Map.entry("Peserta5", List.of("sama")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"UTF-8!;", "UTF-8!,", "UTF-8!TAB", "UTF-8!|", "windows-1252!;", "UTF-16LE!TAB", "UTF-16BE!,"})
    void aTextWithWhateverLettersAndSeparator(String letters, String sign) throws IOException {
        var separator = sign.equals("TAB") ? "\t" : sign;
        var bom = letters.startsWith("UTF-16") ? "\uFEFF" : "";
        var text = bom + String.join(separator, "Nama", "No. HP", "Alamat") + "\r\n\r\n"
                + String.join(separator, "Noé, S.Pd.; M.Si.", "0812", "\"Jl. A" + separator + " \"\"B\"\"\nRT 2\"")
                        .replace("Noé, S.Pd.; M.Si.", "\"Noé, S.Pd.; M.Si.\"")
                + "\r\n";
        Files.write(file(), text.getBytes(Charset.forName(letters)));

        assertThat(read().rows)
                .containsExactly(
                        Map.entry("1", List.of("Nama", "No. HP", "Alamat")),
                        Map.entry("3", List.of("Noé, S.Pd.; M.Si.", "0812", "Jl. A" + separator + " \"B\"\nRT 2")));
    }

    @Test
    void aTextThatTellsItsSeparator() throws IOException {
        text("sep=|\r\na;b|c;d\r\n");

        assertThat(read().rows).containsExactly(Map.entry("2", List.of("a;b", "c;d")));
    }

    @Test
    void whoHasSeenEnoughReadsNoMore() throws IOException {
        text("a;b\n".repeat(1000));
        var seen = new Seen();
        seen.most = 5;

        SheetFile.read(file(), seen);

        assertThat(seen.rows).hasSize(5);
    }

    @Test
    void tenThousandRowsOfAWorkbook() throws IOException {
        try (var workbook = new SXSSFWorkbook(100)) {
            var sheet = workbook.createSheet("Orang");
            for (int number = 0; number < 10_000; number++) {
                sheet.createRow(number).createCell(0).setCellValue("Warga " + number);
            }
            try (var out = out()) {
                workbook.write(out);
            }
        }

        assertThat(read().rows).hasSize(10_000).containsEntry("Orang10000", List.of("Warga 9999"));
    }

    @Test
    void whatIsSmallAndUnpacksToGigabytesIsNotRead() throws IOException {
        try (var zip = new ZipOutputStream(out())) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 1024; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(file())).isLessThan(2_000_000);

        refused("large");
    }

    @Test
    void noEntityIsFollowed() throws IOException {
        var secret = Files.writeString(folder.resolve("rahasia"), "rahasia").toUri();
        var doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret + "\">]>";
        ods(
                doctype
                        + ODS_TABLE.formatted(
                                "<table:table-row><table:table-cell><text:p>&e;</text:p></table:table-cell></table:table-row>"));
        refused("active");

        xlsx(
                doctype
                        + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>");
        refused("active");
    }

    @Test
    void laughsAreNotUnfolded() throws IOException {
        var entities = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (int level = 1; level < 12; level++) {
            entities.append("<!ENTITY l%d \"%s\">".formatted(level, ("&l" + (level - 1) + ";").repeat(10)));
        }
        ods(
                entities + "]>"
                        + ODS_TABLE.formatted(
                                "<table:table-row><table:table-cell><text:p>&l11;</text:p></table:table-cell></table:table-row>"));

        refused("active");
    }

    @Test
    void aMillionColumnsAreTooMany() throws IOException {
        text("x;".repeat(1_000_000));
        refused("columns");

        ods(
                ODS_TABLE.formatted(
                        "<table:table-row><table:table-cell table:number-columns-repeated=\"1000000\"><text:p>x</text:p></table:table-cell></table:table-row>"));
        refused("columns");

        xlsx("<worksheet><sheetData><row r=\"1\"><c r=\"BDWGN1\" t=\"str\"><v>x</v></c></row></sheetData></worksheet>");
        refused("columns");

        xlsx("<worksheet><sheetData><row r=\"1\">" + "<c t=\"str\"><v>x</v></c>".repeat(1_000_000)
                + "</row></sheetData></worksheet>");
        refused("columns");
    }

    @Test
    void rowsWithoutEndAreTooMany() throws IOException {
        ods(
                ODS_TABLE.formatted(
                        "<table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"));
        refused("rows");

        xlsx("<worksheet><sheetData><row r=\"999999999\"><c t=\"str\"><v>x</v></c></row></sheetData></worksheet>");
        refused("rows");
    }

    @Test
    void whatIsLockedSaysSo() throws Exception {
        try (var workbook = new XSSFWorkbook();
                var container = new POIFSFileSystem()) {
            workbook.createSheet("a");
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("sandi");
            try (var stream = encryptor.getDataStream(container)) {
                workbook.write(stream);
            }
            try (var out = out()) {
                container.writeFilesystem(out);
            }
        }
        refused("password");

        try (var workbook = new HSSFWorkbook();
                var out = out()) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("x");
            Biff8EncryptionKey.setCurrentUserPassword("sandi");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refused("password");

        zip(Map.of(
                "content.xml", "\1\2\3",
                "META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>"));
        refused("password");
    }

    @Test
    void whatIsNoTableSaysSo() throws IOException {
        text("");
        refused("empty");
        text(" \n \n");
        refused("empty");
        text("<html><table><tr><td>x</td></tr></table></html>");
        refused("kind");
        Files.write(file(), new byte[] {1, 2, 0, 3});
        refused("kind");
        zip(Map.of("word/document.xml", "<w/>"));
        refused("kind");
        text("a;" + "x".repeat(Row.MOST_LETTERS + 1));
        refused("cell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void whatIsCutOffSaysSo(String kind) throws IOException {
        try (Workbook workbook = kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                var out = out()) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("x");
            workbook.write(out);
        }
        var whole = Files.readAllBytes(file());
        for (var part : new double[] {0.2, 0.5, 0.8}) {
            Files.write(file(), Arrays.copyOf(whole, (int) (whole.length * part)));
            refused("broken");
        }
    }

    private Seen read() throws IOException {
        var seen = new Seen();
        SheetFile.read(file(), seen);
        return seen;
    }

    private void refused(String problem) {
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.code()).isEqualTo("imports.problem." + problem));
    }

    private Path file() {
        return folder.resolve("isi");
    }

    private OutputStream out() throws IOException {
        return Files.newOutputStream(file());
    }

    private void text(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private void ods(String content) throws IOException {
        zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content));
    }

    /** An ordinary workbook whose sheet is exchanged. */
    private void xlsx(String sheet) throws IOException {
        var parts = new ArrayList<Map.Entry<String, byte[]>>();
        try (var workbook = new XSSFWorkbook();
                var out = out()) {
            workbook.createSheet("a");
            workbook.write(out);
        }
        try (var zip = new ZipFile(file().toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.add(Map.entry(
                        entry.getName(),
                        entry.getName().endsWith("sheet1.xml")
                                ? sheet.getBytes(StandardCharsets.UTF_8)
                                : zip.getInputStream(entry).readAllBytes()));
            }
        }
        try (var zip = new ZipOutputStream(out())) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
    }

    private void zip(Map<String, String> parts) throws IOException {
        try (var zip = new ZipOutputStream(out())) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
