package id.layakanak.listing;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * The columns a list may be sorted by: what an address may ask for, and the SQL that stands for it. Anything else in the address
 * is ignored, so no request ever becomes part of a statement.
 *
 * @param columns   SQL expressions by sort key
 * @param tieBreaker a unique column, so that equal rows keep their place from page to page
 */
public record SortKeys(Map<String, String> columns, String tieBreaker) {

    /** The {@code order by}, {@code limit} and {@code offset} of one page of the list. */
    public String page(Pageable page) {
        return orderBy(page.getSort()) + " limit " + page.getPageSize() + " offset " + page.getOffset();
    }

    public String orderBy(Sort sort) {
        var chosen = sort.stream()
                .filter(order -> columns.containsKey(order.getProperty()))
                .map(order -> columns.get(order.getProperty()) + (order.isAscending() ? "" : " desc") + " nulls last")
                .collect(Collectors.joining(", "));
        return " order by " + (chosen.isEmpty() ? "" : chosen + ", ") + tieBreaker;
    }
}
