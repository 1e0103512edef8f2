package id.layakanak.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One reading of one page of a {@link Listing}: the statement, and what it brings. */
final class ListReading<T> {

    private final Listing<T> list;
    private final Narrowing filter;
    private final boolean descending;
    private final boolean backwards;
    private final @Nullable Object place;
    private final int size;

    /** What the list is ordered by, and what each is called in the statement. */
    private final List<String> keys;

    private final List<String> names;

    ListReading(Listing<T> list, Narrowing filter, PageAsked asked) {
        this.list = list;
        this.filter = filter;
        this.descending = list.isDescending(asked);
        this.place = list.place(asked);
        this.backwards = asked.after() == null && (place != null || asked.isEnd());
        this.size = list.size(asked);
        this.keys = list.keys(asked);
        this.names = IntStream.range(0, keys.size())
                .mapToObj(key -> key == keys.size() - 1 ? "list_id" : "list_key_" + key)
                .toList();
    }

    Map<String, @Nullable Object> parameters() {
        return (place == null ? filter : filter.with("list_place", place)).parameters();
    }

    String sql() {
        var up = descending == backwards; // a page that comes before something is read from there, against the order
        return "with list_found as " + found()
                + ",\nlist_page as materialized (select list_id from list_found"
                + (place == null ? "" : " where " + compared(up ? ">" : "<"))
                + Listing.orderBy(names, up) + " limit " + (size + 1)
                + "),\nlist_total as (select count(*) as list_count from (select 1 from list_found limit "
                + (Listing.COUNTED + 1) + ") counted)\n"
                + "select list_count, case when list_count <= " + Listing.COUNTED + " then (select array["
                + sums() + "] from list_found) end as list_sums, list_page.list_id, " + list.columns
                + " from list_total left join (" + list.from + " join list_page on list_page.list_id = " + list.id
                + "\n" + list.joins + ") on true" + Listing.orderBy(keys, !descending);
    }

    /** The first rows of the list, without place and count. */
    String first(int most) {
        var search = filter.search();
        var found =
                search == null ? listed("true") + Listing.orderBy(keys, true) + " limit " + most : found(search, most);
        return "with list_found as materialized (" + found + ") select " + list.columns + " from " + list.from
                + " join list_found on list_found.list_id = " + list.id + " " + list.joins
                + " order by " + (search == null ? "" : "(" + search.begins() + ") is not true, ")
                + String.join(", ", keys);
    }

    private String found() {
        var search = filter.search();
        return search == null
                ? "not materialized (" + listed("true") + ")"
                : "materialized (" + found(search, Listing.SEARCHED + 1) + ")";
    }

    /** What a search finds, by its keys, cut off after so many; what begins with the text is in it first. */
    private String found(Narrowing.Search search, int most) {
        var limit = " limit " + most;
        var beginning = "(" + listed(search.begins()) + " order by " + search.column() + limit + ")";
        return search.contains() == null
                ? beginning
                : beginning + " union all (" + listed(search.contains() + " and (" + search.begins() + ") is not true")
                        + limit + ")" + limit;
    }

    private String listed(String condition) {
        var named = IntStream.range(0, keys.size()).mapToObj(key -> keys.get(key) + " as " + names.get(key));
        var numbers = list.sums.entrySet().stream().map(sum -> sum.getValue() + " as list_" + sum.getKey());
        return Stream.concat(named, numbers).collect(Collectors.joining(", ", "select ", " from " + list.from))
                + " where " + filter.besidesSearch() + " and " + condition;
    }

    /** What is only added up where the list is counted to its end: first how many rows come before the page. */
    private String sums() {
        var isEarlier = place == null ? "false" : compared((descending ? ">" : "<") + (backwards ? "" : "="));
        return Stream.concat(
                        Stream.of("count(*) filter (where " + isEarlier + ")"),
                        list.sums.keySet().stream().map(sum -> "coalesce(sum(list_" + sum + "), 0)"))
                .map(sum -> sum + "::bigint")
                .collect(Collectors.joining(", "));
    }

    private String compared(String how) {
        return "(" + String.join(", ", names) + ") " + how + " (select " + String.join(", ", keys) + " from "
                + list.from + " where " + list.id + " = :list_place)";
    }

    ListPage<T> page(ResultSet result) throws SQLException {
        var rows = new ArrayList<T>();
        var ids = new ArrayList<String>();
        var bound = filter.search() == null ? Listing.COUNTED : Listing.SEARCHED;
        long count = 0;
        Long[] sums = {};
        while (result.next()) {
            if (result.isFirst()) {
                count = result.getLong("list_count");
                sums = count > bound
                        ? sums
                        : (Long[]) result.getArray("list_sums").getArray();
            }
            var id = result.getString("list_id");
            if (id != null) {
                ids.add(id);
                rows.add(list.mapper.mapRow(result, rows.size()));
            }
        }
        var more = rows.size() > size; // one was read beyond the page, to know that it is there
        if (more) {
            rows.remove(backwards ? 0 : size);
            ids.remove(backwards ? 0 : size);
        }
        return new ListPage<>(
                List.copyOf(rows),
                Math.min(count, bound),
                count <= bound,
                count <= bound ? earlier(count, sums[0], rows.size()) : null,
                !ids.isEmpty() && (backwards ? more : place != null) ? ids.get(0) : null,
                !ids.isEmpty() && (backwards ? place != null : more) ? ids.get(ids.size() - 1) : null,
                named(sums));
    }

    /** How many rows come before the page. */
    private long earlier(long count, long counted, int onPage) {
        return !backwards ? counted : (place == null ? count : counted) - onPage;
    }

    private Map<String, Long> named(Long[] sums) {
        var named = new HashMap<String, Long>();
        for (var name : list.sums.keySet()) {
            if (sums.length > 0) {
                named.put(name, sums[named.size() + 1]);
            }
        }
        return named;
    }

    /** Whether the address led nowhere, or back to less than a page. */
    boolean isAstray(ListPage<T> page) {
        return place != null && page.rows().size() < (backwards ? size : 1);
    }
}
