package id.layakanak.listing;

import id.layakanak.shared.Like;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The {@code where} of a list, with the conditions that were asked for and no others: none has to be written so that it holds when
 * its value is null, and PostgreSQL plans for what is really sought. Values never become part of the statement.
 */
public final class Narrowing {

    /**
     * What is searched for: rows of which {@code column} begins with the text, and others that {@code contain} it.
     *
     * @param contains null where nothing is looked for beyond the beginning
     */
    record Search(String column, String begins, @Nullable String contains) {

        String either() {
            return contains == null ? "(" + begins + ")" : "(" + begins + " or " + contains + ")";
        }
    }

    /** A text with fewer letters has no trigram: it is looked for at the beginning alone. */
    private static final int TRIGRAM = 3;

    /** Sorts behind every letter, in the order of bytes and in ICU's. */
    private static final char LAST = '\uffff';

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private @Nullable Search search;

    /** Holds for every row, whatever was asked for. */
    public Narrowing always(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** A value that conditions name besides their own. */
    public Narrowing with(String name, @Nullable Object value) {
        parameters.put(name, value);
        return this;
    }

    /**
     * Holds where something was asked for.
     *
     * @param name      what the condition calls the value, without its colon
     * @param value     null where nothing was asked for; then there is no such condition
     * @param condition may be several with {@code or}
     */
    public Narrowing by(String name, @Nullable Object value, String condition) {
        return value == null ? this : always(condition).with(name, value);
    }

    /** The column begins with what was typed or contains it, whatever its case; see {@link #search(String, String, String, String)}. */
    public Narrowing search(String column, @Nullable String typed) {
        return search(column, typed, column + " collate \"C\" ilike :contains", typed);
    }

    /**
     * Rows of which one column begins with a text, and others that contain a text: a {@link Listing} shows the former first, and of
     * very many not all. Nothing typed is no condition.
     *
     * @param column   has an index in its own order
     * @param contains condition on {@code :contains}, a pattern for {@code ilike}; it is quick where there are trigrams of what it asks of,
     *                 in collation C, which compares letters ten times as fast as ICU does
     * @param part     what is contained; null where nothing is looked for beyond the beginning
     */
    public Narrowing search(String column, @Nullable String beginning, String contains, @Nullable String part) {
        if (beginning == null || beginning.isBlank()) {
            return this;
        }
        var text = beginning.strip();
        var begins = column + " >= :begins and " + column + " < :ends";
        with("begins", text).with("ends", text + LAST);
        if (part == null || part.strip().codePoints().count() < TRIGRAM) {
            search = new Search(column, begins, null);
        } else {
            search = new Search(column, begins, "(" + contains + ")");
            with("contains", Objects.requireNonNull(Like.containing(part)));
        }
        return this;
    }

    @Nullable
    Search search() {
        return search;
    }

    /** What holds besides the search. */
    String besidesSearch() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** {@code where …}, or nothing where there is no condition; with blanks around it. */
    public String sql() {
        var all = new ArrayList<>(conditions);
        if (search != null) {
            all.add(search.either());
        }
        return all.isEmpty() ? " " : " where " + String.join(" and ", all) + " ";
    }

    public Map<String, @Nullable Object> parameters() {
        return Collections.unmodifiableMap(parameters);
    }
}
