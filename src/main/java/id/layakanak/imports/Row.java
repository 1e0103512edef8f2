package id.layakanak.imports;

import java.util.ArrayList;
import java.util.List;

/** A row while it is read: keeps its bounds. */
final class Row {

    /** Real lists have some thirty. */
    static final int MOST_COLUMNS = 300;

    static final int MOST_ROWS = 200_000;

    /** Of one cell. */
    static final int MOST_LETTERS = 10_000;

    private final List<String> cells = new ArrayList<>();

    /** @param column from 0; empty texts change nothing */
    void put(long column, String text) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            return;
        }
        if (column >= MOST_COLUMNS) {
            throw new Unreadable("columns", MOST_COLUMNS);
        }
        if (stripped.length() > MOST_LETTERS) {
            throw new Unreadable("cell", MOST_LETTERS);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set((int) column, stripped);
    }

    /** Hands it over unless it is empty, and begins anew. Returns whether to go on. */
    boolean endTo(RowSink sink, long number) {
        if (cells.isEmpty()) {
            return true;
        }
        if (number > MOST_ROWS) {
            throw new Unreadable("rows", MOST_ROWS);
        }
        var row = List.copyOf(cells);
        cells.clear();
        return sink.row((int) number, row);
    }
}
