package id.layakanak.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook with one sheet, written as it grows: memory does not depend on the number of rows. */
final class XlsxTable implements TableWriter {

    private static final int FLUSHED_ROWS = 1000;
    /** In characters; what is longer wraps, sooner in a table of many columns so that it still fits on paper. */
    private static final double WIDEST = 34;

    private static final double WIDEST_OF_MANY = 24;
    private static final int MANY_COLUMNS = 12;
    private static final double LINE_HEIGHT = 15;
    /** What fits on an A4 sheet upright before the letters get too small to read. */
    private static final double UPRIGHT = 120;

    private static final int LONGEST_NAME = 31;
    /** Excel calls a file damaged that has a longer text in a cell. */
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook workbook;
    private final Worksheet sheet;
    private double[] widths = {};
    private int titles;
    private int row;

    XlsxTable(OutputStream out, String sheetName) {
        workbook = new Workbook(out, "Portal KLA", "1.0");
        sheet = workbook.newWorksheet(safeName(sheetName));
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.leftMargin(0.5f);
        sheet.rightMargin(0.5f);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P / &N", Position.CENTER);
    }

    @Override
    public void title(List<String> lines) {
        for (var line : lines) {
            text(0, line);
            row++;
        }
        titles = lines.size();
        row++;
    }

    @Override
    public void header(List<String> columns) {
        widths = new double[columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            text(column, columns.get(column));
            sheet.style(row, column)
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .fillColor("E3EFEC")
                    .borderStyle(BorderStyle.THIN)
                    .set();
            widen(column, longestWord(columns.get(column)));
        }
        heighten(columns);
        spanTitles(columns.size() - 1);
        sheet.freezePane(0, row + 1);
        sheet.repeatRows(row);
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
                text(column, cell.toString());
            }
            sheet.style(row, column)
                    .wrapText(true)
                    .horizontalAlignment(isShort(cell) ? "center" : "left")
                    .verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .set();
            widen(column, cell);
        }
        heighten(cells);
        row++;
        if (row % FLUSHED_ROWS == 0) {
            flush();
        }
    }

    @Override
    public void footer(List<String> lines) {
        row++;
        for (var line : lines) {
            text(0, line);
            row++;
        }
    }

    @Override
    public void close() {
        if (Arrays.stream(widths).sum() > UPRIGHT) {
            sheet.pageOrientation("landscape");
        }
        try {
            workbook.finish();
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void text(int column, String text) {
        sheet.inlineString(row, column, text.length() <= LONGEST_TEXT ? text : cut(text, LONGEST_TEXT - 1) + "…");
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each line reaches over the whole table; the first is its heading. */
    private void spanTitles(int lastColumn) {
        for (int line = 0; line < titles; line++) {
            var across = sheet.range(line, 0, line, lastColumn);
            if (lastColumn > 0) {
                across.merge();
            }
            var style = across.style().bold();
            (line == 0 ? style.fontSize(14).horizontalAlignment("center") : style).set();
        }
    }

    /** Numbers and single letters look best in the middle of their column. */
    private static boolean isShort(Object cell) {
        return cell instanceof Number || cell != null && cell.toString().length() == 1;
    }

    private static String longestWord(String text) {
        return Arrays.stream(text.split("\\s+"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** Widths can be told to the sheet only before its first flush, so the first thousand rows decide them. */
    private void widen(int column, Object cell) {
        if (row < FLUSHED_ROWS && column < widths.length && cell != null) {
            var wanted = Math.min(widest(), cell.toString().length() * 1.1 + 2);
            if (wanted > widths[column]) {
                widths[column] = wanted;
                sheet.width(column, wanted);
            }
        }
    }

    private double widest() {
        return widths.length > MANY_COLUMNS ? WIDEST_OF_MANY : WIDEST;
    }

    /** Spreadsheet programs do not all make room for wrapped text by themselves. */
    private void heighten(List<?> cells) {
        var lines = IntStream.range(0, Math.min(cells.size(), widths.length))
                .map(column -> lines(cells.get(column), widths[column]))
                .max()
                .orElse(1);
        sheet.rowHeight(row, LINE_HEIGHT * lines + 3);
    }

    private static int lines(@Nullable Object cell, double width) {
        return cell instanceof String text ? Math.max(1, (int) Math.ceil((text.length() * 0.85 + 1) / width)) : 1;
    }

    /** Sheet names have at most 31 characters, none of these, no apostrophe at either end; one is taken by Excel itself. */
    private static String safeName(String name) {
        var safe = cut(name.replaceAll("[\\\\/?*:\\[\\]\\p{Cntrl}]", " "), LONGEST_NAME)
                .replaceAll("^[\\s']+|[\\s']+$", "");
        return safe.isEmpty() || safe.equalsIgnoreCase("history") ? "Data" : safe;
    }

    /** Does not cut a character of two halves in the middle. */
    private static String cut(String text, int length) {
        return text.length() <= length
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
