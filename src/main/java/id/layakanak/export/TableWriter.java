package id.layakanak.export;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Takes a table row by row and keeps none of it. Cells are text, numbers or null; text is never taken for a formula. A full disk or the
 * like shows as {@link java.io.UncheckedIOException}.
 */
public interface TableWriter extends AutoCloseable {

    /** Who issues the paper, above everything; the last line is the office. Like all but header, rows and remark, only where the format has room for it. */
    default void letterhead(List<String> lines) {}

    /** What it is, in the middle above the table; the first line is its heading. */
    default void title(List<String> lines) {}

    /** Lines on the left above the table: of when, where, about what. */
    default void facts(List<String> lines) {}

    /** Header and rows; closes the rows, which may be read as they are written. */
    default <R> void rows(TableColumns<R> columns, Stream<R> rows) {
        header(columns.headers());
        var number = new AtomicInteger();
        try (rows) {
            rows.forEach(row -> row(columns.cells(number.incrementAndGet(), row)));
        }
    }

    void header(List<String> columns);

    void row(List<?> cells);

    /**
     * A row of sums below the rows.
     *
     * @param over how many columns the label reaches over; the numbers stand in those after it
     */
    default void totals(String label, int over, List<? extends Number> numbers) {}

    /** What a reader of the rows must know, such as who is not among them; right below them, in every format. */
    void remark(String text);

    /** Lines on the left below the table: counts, a legend. */
    default void footer(List<String> lines) {}

    /** Lines on the right below the table, for somebody to sign. */
    default void signature(List<String> lines) {}

    @Override
    void close();
}
