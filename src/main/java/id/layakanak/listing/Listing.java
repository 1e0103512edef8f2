package id.layakanak.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list in SQL: where its rows are, in which orders it is read, and what is shown of each row. A page costs the same wherever it lies
 * and however long the list is: its ids come from an index, and what is shown is read for these rows alone. See docs/decisions/0011.
 */
public final class Listing<T> {

    /** Counting stops here: who learns that there are more narrows the list and does not read it to its end. */
    public static final int COUNTED = 10_000;

    /** No more than this is shown of what a search finds. */
    public static final int SEARCHED = 1_000;

    final String from;
    final String id;
    final String columns;
    final String joins;
    final RowMapper<T> mapper;
    final Map<String, String> sums = new LinkedHashMap<>();

    private final Map<String, List<String>> orders = new LinkedHashMap<>();
    private Function<String, Object> idOf = UUID::fromString;
    private int size = 25;
    private boolean endFirst;

    /**
     * @param from    the tables that conditions, orders and sums speak of, for example {@code institution i}
     * @param id      the column that tells a row from all others, for example {@code i.id}
     * @param columns what is shown
     * @param joins   further tables that only this takes; none of them adds or hides a row
     */
    public Listing(String from, String id, String columns, String joins, RowMapper<T> mapper) {
        this.from = from;
        this.id = id;
        this.columns = columns;
        this.joins = joins;
        this.mapper = mapper;
    }

    /**
     * An order in which the list can be read, both ways; the first one is the usual one.
     *
     * @param key  what an address calls it
     * @param keys expressions that are never null; followed by the id, they have an index
     */
    public Listing<T> by(String key, String... keys) {
        var all = new ArrayList<>(List.of(keys));
        all.add(id);
        orders.put(key, List.copyOf(all));
        return this;
    }

    /** Its usual order is read from its end, as the latest first is. */
    public Listing<T> endFirst() {
        endFirst = true;
        return this;
    }

    /** How many rows a page has where the address asks for no other number. */
    public Listing<T> size(int rows) {
        size = rows;
        return this;
    }

    /** Its ids are numbers, and not the usual random ones. */
    public Listing<T> numbered() {
        idOf = Long::valueOf;
        return this;
    }

    /** A number of each row that is added up over the whole list, for {@link ListPage#sum}. */
    public Listing<T> sum(String name, String number) {
        sums.put(name, number);
        return this;
    }

    /** Reads all that is shown; a {@code where} of the caller may follow. */
    public String rows() {
        return "select " + columns + " from " + from + " " + joins + " ";
    }

    /** All rows of the filter in the order asked for, to be read within a transaction and closed. */
    public Stream<T> stream(JdbcClient jdbc, Narrowing filter, PageAsked asked) {
        return jdbc
                .sql(rows() + filter.sql() + orderBy(asked))
                .params(filter.parameters())
                .withFetchSize(500)
                .query(mapper)
                .stream();
    }

    /** How many rows there are, counted to {@code most} and no further. */
    public long count(JdbcClient jdbc, Narrowing filter, long most) {
        return jdbc.sql("select count(*) from (select from " + from + filter.sql() + "limit :list_most) list_rows")
                .params(filter.parameters())
                .param("list_most", most)
                .query(Long.class)
                .single();
    }

    /**
     * The page asked for, and how long the whole list is, in one statement. It is the first page where the row that was to tell the
     * place is gone, where nothing follows it, and where a way back has come to the beginning.
     */
    public ListPage<T> page(JdbcClient jdbc, Narrowing filter, PageAsked asked) {
        var reading = new ListReading<>(this, filter, asked);
        var page = jdbc.sql(reading.sql()).params(reading.parameters()).query(reading::page);
        return reading.isAstray(page) ? page(jdbc, filter, asked.first()) : page;
    }

    /** The first rows in the usual order; of a search those first that begin with the text. */
    public List<T> first(JdbcClient jdbc, Narrowing filter, int most) {
        return jdbc.sql(new ListReading<>(this, filter, PageAsked.FIRST).first(most))
                .params(filter.parameters())
                .query(mapper)
                .list();
    }

    /** The {@code order by} of the order asked for. */
    public String orderBy(PageAsked asked) {
        return orderBy(keys(asked), !isDescending(asked));
    }

    boolean isDescending(PageAsked asked) {
        return asked.sort() != null && orders.containsKey(asked.sort()) ? asked.descending() : endFirst;
    }

    List<String> keys(PageAsked asked) {
        var usual = orders.values().iterator().next();
        return asked.sort() == null ? usual : orders.getOrDefault(asked.sort(), usual);
    }

    int size(PageAsked asked) {
        return asked.size() == 0 ? size : asked.size();
    }

    /** The id of the row that tells the place; null where the address names none that could be one. */
    @Nullable
    Object place(PageAsked asked) {
        var text = asked.after() == null ? asked.before() : asked.after();
        try {
            return text == null || asked.isEnd() ? null : idOf.apply(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    static String orderBy(List<String> keys, boolean up) {
        return keys.stream().map(key -> up ? key : key + " desc").collect(Collectors.joining(", ", " order by ", ""));
    }
}
