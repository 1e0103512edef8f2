package id.layakanak.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with a byte order mark, without which Excel takes UTF-8 for a local code page. It is for programs: it begins with its
 * header and ends with its last row.
 */
final class CsvTable implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * What spreadsheet programs take for the beginning of a formula, the full-width forms included; also after blanks, which
     * some of them skip, and after apostrophes, so that the one put before it can be told from those that were there.
     */
    private static final Pattern FORMULA = Pattern.compile("'*[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠\\t\\r\\n\0]");

    private final CSVPrinter csv;

    CsvTable(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

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
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
