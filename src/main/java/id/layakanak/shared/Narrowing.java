package id.layakanak.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code where} of a list, with the conditions that were asked for and no others: none has to be written so that it holds when
 * its value is null, and PostgreSQL plans for what is really sought. Values never become part of the statement.
 */
public final class Narrowing {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Holds for every row, whatever was asked for. */
    public Narrowing always(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** A value that conditions name besides their own. */
    public Narrowing with(String name, Object value) {
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

    /** {@code where …}, or nothing where there is no condition; with blanks around it. */
    public String sql() {
        return conditions.isEmpty() ? " " : " where " + String.join(" and ", conditions) + " ";
    }

    public Map<String, ?> parameters() {
        return Map.copyOf(parameters);
    }
}
