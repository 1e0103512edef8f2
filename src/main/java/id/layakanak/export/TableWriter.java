package id.layakanak.export;

import java.util.List;

/** Takes a table row by row and keeps none of it. Cells are text, numbers or null; text is never taken for a formula. A full disk or the like shows as {@link java.io.UncheckedIOException}. */
public interface TableWriter extends AutoCloseable {

    /** Who issues the paper, above everything; the last line is the office. Like all but header and rows, only where the format has room for it. */
    default void letterhead(List<String> lines) {}

    /** What it is, in the middle above the table; the first line is its heading. */
    default void title(List<String> lines) {}

    /** Lines on the left above the table: of when, where, about what. */
    default void facts(List<String> lines) {}

    void header(List<String> columns);

    void row(List<?> cells);

    /**
     * A row of sums below the rows.
     *
     * @param over how many columns the label reaches over; the numbers stand in those after it
     */
    default void totals(String label, int over, List<? extends Number> numbers) {}

    /** Lines on the left below the table: counts, a legend. */
    default void footer(List<String> lines) {}

    /** Lines on the right below the table, for somebody to sign. */
    default void signature(List<String> lines) {}

    @Override
    void close();
}
