package id.layakanak.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Consumer;

/** Reads what may be long so many at a time. */
final class Chunks<T> extends Spliterators.AbstractSpliterator<List<T>> {

    private final Iterator<T> items;
    private final int size;

    Chunks(Iterator<T> items, int size) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.items = items;
        this.size = size;
    }

    @Override
    public boolean tryAdvance(Consumer<? super List<T>> taker) {
        var chunk = new ArrayList<T>();
        while (chunk.size() < size && items.hasNext()) {
            chunk.add(items.next());
        }
        if (!chunk.isEmpty()) {
            taker.accept(chunk);
        }
        return !chunk.isEmpty();
    }
}
