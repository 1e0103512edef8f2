package id.layakanak.report;

import id.layakanak.listing.FilterDay;
import id.layakanak.listing.ListFilter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which day's sessions the list shows, as it stands in the address.
 *
 * @param day in the district's zone; where none is typed, or something that means none, today
 */
record DaySessionFilter(@Nullable FilterDay day) implements ListFilter {

    LocalDate dayOr(LocalDate today) {
        return day == null || day.day() == null ? today : day.day();
    }
}
