package id.layakanak.listing;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param count    how many rows the whole list has; it has more where this is not {@link #exact}
 * @param earlier  how many of them come before this page; null where that was not counted
 * @param previous id of the row that the page before this one comes before; null on the first page
 * @param next     id of the row that the page after this one follows; null on the last page
 * @param sums     what else was added up over the whole list, by name; empty where the count is not exact
 */
public record ListPage<T>(
        List<T> rows,
        long count,
        boolean exact,
        @Nullable Long earlier,
        @Nullable String previous,
        @Nullable String next,
        Map<String, Long> sums)
        implements Iterable<T> {

    @Override
    public Iterator<T> iterator() {
        return rows.iterator();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether a search found more than it shows. */
    public boolean isCut() {
        return !exact && count == Listing.SEARCHED;
    }

    /** The place in the whole list of the first row on this page, from 1; 0 where there is none. */
    public long first() {
        return rows.isEmpty() || earlier == null ? 0 : earlier + 1;
    }

    public long last() {
        return earlier == null ? 0 : earlier + rows.size();
    }

    /** Whether there are other pages. */
    public boolean isOneOfMany() {
        return previous != null || next != null;
    }

    /** What {@code name} adds up to over the whole list; null where that was not counted to its end. */
    public @Nullable Long sum(String name) {
        return sums.get(name);
    }
}
