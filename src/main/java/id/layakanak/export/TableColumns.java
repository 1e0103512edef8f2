package id.layakanak.export;

import id.layakanak.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table: what heads each, and what stands in it for a row.
 *
 * @param <R> what a row is made of
 */
public final class TableColumns<R> {

    private record Column<R>(String header, BiFunction<Integer, R, @Nullable Object> cell) {}

    private final Words words;
    private final String prefix;
    private final List<Column<R>> columns = new ArrayList<>();

    /** @param prefix what the keys of the headers begin with, for example {@code person.field.} */
    public TableColumns(String prefix, Words words) {
        this.prefix = prefix;
        this.words = words;
    }

    /** @param key of its header, behind the prefix */
    public TableColumns<R> column(String key, Function<R, ? extends @Nullable Object> cell) {
        return headed(words.of(prefix + key), cell);
    }

    /** A column whose header is no message of its own. */
    public TableColumns<R> headed(String header, Function<R, ? extends @Nullable Object> cell) {
        columns.add(new Column<>(header, (number, row) -> cell.apply(row)));
        return this;
    }

    /** A column that counts the rows, from 1. */
    public TableColumns<R> counter(String key) {
        columns.add(new Column<>(words.of(prefix + key), (number, row) -> number));
        return this;
    }

    List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }

    List<@Nullable Object> cells(int number, R row) {
        var cells = new ArrayList<@Nullable Object>(columns.size());
        columns.forEach(column -> cells.add(column.cell().apply(number, row)));
        return cells;
    }
}
