package id.layakanak.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook with one sheet, written as it grows: memory does not depend on the number of rows. */
final class XlsxTable implements TableWriter {

    private static final int FLUSHED_ROWS = 1000;
    /** In characters; what is longer wraps, sooner in a table of many columns so that it can still be read on paper. */
    private static final double WIDEST = 35;

    private static final double WIDEST_OF_MANY = 21;
    private static final int MANY_COLUMNS = 12;
    private static final double LINE_HEIGHT = 15;
    /** Letters of a text are narrower than the digits that widths are counted in. */
    private static final double LETTER = 0.8;
    /** What fits on an A4 sheet upright before the letters get too small to read. */
    private static final double UPRIGHT = 120;
    /** The room that a name and its line of dots take. */
    private static final double SIGNATURE = 38;

    private static final int LONGEST_NAME = 31;
    /** Excel calls a file damaged that has a longer text in a cell. */
    private static final int LONGEST_TEXT = 32_767;

    /** A line that reaches over the whole table, and how it looks; how far that is shows only with the header. */
    private record Across(int row, UnaryOperator<StyleSetter> look) {}

    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<Across> above = new ArrayList<>();
    private double[] widths = {};
    private int row;

    XlsxTable(OutputStream out, String sheetName) {
        workbook = new Workbook(out, "Portal KLA", "1.0");
        sheet = workbook.newWorksheet(safeName(sheetName));
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.leftMargin(0.5f);
        sheet.rightMargin(0.5f);
        sheet.topMargin(0.5f);
        sheet.bottomMargin(0.7f);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P / &N", Position.CENTER);
    }

    @Override
    public void letterhead(List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            var last = line == lines.size() - 1;
            above(
                    lines.get(line),
                    style -> last
                            ? style.bold()
                                    .fontSize(14)
                                    .horizontalAlignment("center")
                                    .borderStyle(BorderSide.BOTTOM, BorderStyle.DOUBLE)
                            : style.horizontalAlignment("center"));
        }
        row++;
    }

    @Override
    public void title(List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            var first = line == 0;
            above(
                    lines.get(line),
                    style -> first
                            ? style.bold().fontSize(14).horizontalAlignment("center")
                            : style.bold().horizontalAlignment("center"));
        }
        row++;
    }

    @Override
    public void facts(List<String> lines) {
        lines.forEach(line -> above(line, UnaryOperator.identity()));
        row++;
    }

    @Override
    public void header(List<String> columns) {
        widths = new double[columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            text(column, columns.get(column));
            cell(column, "center").bold().fillColor("E3EFEC").set();
            widen(column, longestWord(columns.get(column)).length() * 1.3 + 1);
        }
        heighten(columns);
        above.forEach(line -> spread(line, columns.size() - 1));
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
            cell(column, isShort(cell) ? "center" : "left").set();
            widen(column, cell == null ? 0 : cell.toString().length() * 1.05 + 3.5);
        }
        heighten(cells);
        next();
    }

    @Override
    public void totals(String label, int over, List<? extends Number> numbers) {
        text(0, label);
        for (int column = 0; column < widths.length; column++) {
            var place = column - over;
            if (place >= 0 && place < numbers.size()) {
                sheet.value(row, column, numbers.get(place));
            }
            cell(column, column < over ? "right" : "center")
                    .bold()
                    .fillColor("F3F7F6")
                    .set();
        }
        sheet.range(row, 0, row, over - 1).merge();
        next();
    }

    @Override
    public void remark(String text) {
        footer(List.of(text));
    }

    @Override
    public void footer(List<String> lines) {
        row++;
        lines.forEach(line -> text(row++, 0, line));
    }

    @Override
    public void signature(List<String> lines) {
        row++;
        int column = widths.length;
        for (double room = 0; column > 0 && room < SIGNATURE; column--) {
            room += widths[column - 1];
        }
        for (var line : lines) {
            text(row++, column, line);
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

    private void above(String line, UnaryOperator<StyleSetter> look) {
        text(0, line);
        above.add(new Across(row, look));
        row++;
    }

    private void spread(Across line, int lastColumn) {
        var across = sheet.range(line.row(), 0, line.row(), lastColumn);
        if (lastColumn > 0) {
            across.merge();
        }
        line.look().apply(across.style()).set();
    }

    private StyleSetter cell(int column, String alignment) {
        var style = sheet.style(row, column)
                .wrapText(true)
                .horizontalAlignment(alignment)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN);
        return alignment.equals("center") ? style : style.indent(1);
    }

    private void text(int column, String text) {
        text(row, column, text);
    }

    private void text(int line, int column, String text) {
        sheet.inlineString(line, column, text.length() <= LONGEST_TEXT ? text : cut(text, LONGEST_TEXT - 1) + "…");
    }

    private void next() {
        row++;
        if (row % FLUSHED_ROWS == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Numbers, shares and single letters look best in the middle of their column. */
    private static boolean isShort(@Nullable Object cell) {
        return cell instanceof Number || cell instanceof String text && (text.length() == 1 || text.endsWith("%"));
    }

    private static String longestWord(String text) {
        return Arrays.stream(text.split("\\s+"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** Widths can be told to the sheet only before its first flush, so the first thousand rows decide them. */
    private void widen(int column, double width) {
        if (row < FLUSHED_ROWS && column < widths.length) {
            var wanted = Math.min(widest(), width);
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
        return cell instanceof String text ? Math.max(1, (int) Math.ceil((text.length() * LETTER + 2) / width)) : 1;
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
