package id.layakanak.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with one sheet, written as it grows: memory does not depend on the number of rows. */
final class XlsxTable implements TableWriter {

    private static final int FLUSHED_ROWS = 1000;
    private static final double WIDEST = 45;

    private final Workbook workbook;
    private final Worksheet sheet;
    private double[] widths = {};
    private int row;

    XlsxTable(OutputStream out, String sheetName) {
        workbook = new Workbook(out, "Portal KLA", "1.0");
        sheet = workbook.newWorksheet(safeName(sheetName));
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    @Override
    public void title(List<String> lines) {
        for (var line : lines) {
            sheet.inlineString(row, 0, line);
            sheet.style(row, 0).bold().set();
            row++;
        }
        row++;
    }

    @Override
    public void header(List<String> columns) {
        widths = new double[columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            sheet.inlineString(row, column, columns.get(column));
            sheet.style(row, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("center")
                    .fillColor("E3EFEC")
                    .borderStyle(BorderStyle.THIN)
                    .set();
            widen(column, columns.get(column));
        }
        sheet.freezePane(0, row + 1);
        row++;
    }

    @Override
    public void row(List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                // never a formula cell, and phone numbers and NIP stay text: a number would lose digits
                sheet.inlineString(row, column, cell.toString());
            }
            sheet.style(row, column).borderStyle(BorderStyle.THIN).set();
            widen(column, cell);
        }
        row++;
        if (row % FLUSHED_ROWS == 0) {
            flush();
        }
    }

    @Override
    public void close() {
        try {
            workbook.finish();
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Widths can be told to the sheet only before its first flush, so the first thousand rows decide them. */
    private void widen(int column, Object cell) {
        if (row < FLUSHED_ROWS && column < widths.length && cell != null) {
            var wanted = Math.min(WIDEST, cell.toString().length() * 1.1 + 2);
            if (wanted > widths[column]) {
                widths[column] = wanted;
                sheet.width(column, wanted);
            }
        }
    }

    /** Sheet names have at most 31 characters and none of these. */
    private static String safeName(String name) {
        var safe = name.replaceAll("[\\\\/?*:\\[\\]]", " ").strip();
        return safe.length() <= 31 ? safe : safe.substring(0, 31).strip();
    }
}
