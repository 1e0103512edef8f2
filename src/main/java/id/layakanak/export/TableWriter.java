package id.layakanak.export;

import java.util.List;

/** Takes a table row by row and keeps none of it. Cells are text, numbers or null; text is never taken for a formula. A full disk or the like shows as {@link java.io.UncheckedIOException}. */
public interface TableWriter extends AutoCloseable {

    /** Lines above the table: what it is, of when, from where. Only where the format has room for them. */
    void title(List<String> lines);

    void header(List<String> columns);

    void row(List<?> cells);

    /** Lines below the table: totals, a legend. Only where the format has room for them. */
    void footer(List<String> lines);

    @Override
    void close();
}
