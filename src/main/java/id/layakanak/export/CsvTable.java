package id.layakanak.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with a byte order mark, without which Excel takes UTF-8 for a local code page. */
final class CsvTable implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_FORMULA = "=+-@\t\r\0";

    private final CSVPrinter csv;

    CsvTable(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    /** A CSV file is for programs: it begins with its header. */
    @Override
    public void title(List<String> lines) {}

    @Override
    public void header(List<String> columns) {
        row(columns);
    }

    @Override
    public void row(List<?> cells) {
        try {
            csv.printRecord(cells.stream().map(CsvTable::safe));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** … and ends with its last row. */
    @Override
    public void footer(List<String> lines) {}

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An apostrophe keeps a spreadsheet program from running text that looks like a formula (OWASP ASVS 5.0, 1.2.10). */
    private static Object safe(@Nullable Object cell) {
        if (!(cell instanceof String text)) {
            return cell == null ? "" : cell;
        }
        var start = text.stripLeading();
        return !text.isEmpty() && (isFormula(text) || isFormula(start)) ? "'" + text : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
