package id.layakanak.listing;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list an address asks for. A place in a list is one of its rows, told by its id: what is added or taken away elsewhere
 * moves nothing, no page is further away than another, and no name stands in an address. See docs/decisions/0011.
 *
 * @param sort       key of an order that the list offers; anything else means its usual one
 * @param descending whether that order is read from its other end
 * @param after      id of the row that the page follows
 * @param before     id of the row that the page comes before, or {@link #END}
 * @param size       rows on a page; 0 for as many as the list usually has
 */
public record PageAsked(
        @Nullable String sort,
        boolean descending,
        @Nullable String after,
        @Nullable String before,
        int size) {

    /** What {@code before} is for the last page. */
    public static final String END = "end";

    /** The first page of a list in its usual order. */
    public static final PageAsked FIRST = new PageAsked(null, false, null, null, 0);

    /** The same page with so many rows, unless the address asks for another number. */
    public PageAsked sized(int rows) {
        return size == 0 ? new PageAsked(sort, descending, after, before, rows) : this;
    }

    /** The first page in the same order. */
    PageAsked first() {
        return new PageAsked(sort, descending, null, null, size);
    }

    boolean isEnd() {
        return END.equals(before);
    }
}
