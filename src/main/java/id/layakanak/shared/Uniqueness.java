package id.layakanak.shared;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes transactions that want the same value wait for each other, so that a look whether it is taken tells the truth: two people who save at once, or one
 * who clicks twice, are answered one after the other. The constraint of the table stays behind it.
 */
@Component
public class Uniqueness {

    private final JdbcClient jdbc;

    Uniqueness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits until nobody else holds the value, then holds it to the end of the caller's transaction. Whoever holds several takes them in one order.
     *
     * @param what  for example {@code institution.name}
     * @param value compared without regard to case
     */
    public void hold(String what, Object value) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(what + " " + value.toString().toLowerCase(Locale.ROOT))
                .query()
                .singleRow();
    }
}
