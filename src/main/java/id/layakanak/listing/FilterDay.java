package id.layakanak.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first or last day that a list is narrowed to, as it stands in the address.
 *
 * @param text what was typed
 * @param day  what it means; null when it means no day: the list is then not narrowed, and the field says so
 */
public record FilterDay(String text, @Nullable LocalDate day) {

    @Override
    public String toString() {
        return text;
    }
}
