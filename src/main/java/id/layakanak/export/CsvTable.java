package id.layakanak.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with a byte order mark, without which Excel takes UTF-8 for a local code page. It is for programs: it begins with its
 * header, and behind its rows stands at most a remark, in a row of as many cells.
 */
final class CsvTable implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Where spreadsheet programs see the beginning of a formula, the full-width signs included; also after blanks, which some of
     * them skip, and after apostrophes, so that the one put there can be told from those that were there.
     */
    private static final Pattern FORMULA = Pattern.compile("^(?='*[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠\\t\\r\\n\0])");

    /**
     * Indonesia's Excel, for one, divides cells at semicolons and knows no quotes in their middle: what stands behind a semicolon or a
     * line break is the beginning of a cell there.
     */
    private static final Pattern FORMULA_WITHIN =
            Pattern.compile("(?<=[;\\r\\n])(?='*[\\s\\p{Z}\\p{Cf}\0\"&&[^\\r\\n]]*[=+\\-@＝＋－＠])");

    private final CSVPrinter csv;
    private int columns = 1;

    CsvTable(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void header(List<String> headers) {
        columns = headers.size();
        row(headers);
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
    public void remark(String text) {
        List<String> cells = new ArrayList<>(Collections.nCopies(columns, ""));
        cells.set(0, text);
        row(cells);
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
        return FORMULA.matcher(FORMULA_WITHIN.matcher(text).replaceAll("'")).replaceFirst("'");
    }
}
