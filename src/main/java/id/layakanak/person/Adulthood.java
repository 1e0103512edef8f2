package id.layakanak.person;

import id.layakanak.shared.Refused;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * From when on somebody is an adult for sure. Only the month of birth is asked for and no day is kept: a child is anybody under 18 (UU 35/2014 art. 1), and
 * counts as one here for at most a month longer.
 */
final class Adulthood {

    /** Said here alone: the database has the day on which somebody is grown up, and compares dates. */
    private static final int AGE = 18;

    private Adulthood() {}

    /**
     * The first day of the month after the 18th birthday; null for adults, of whom no birth month is kept. Throws {@link Refused} for the birth month of an
     * adult, and for one to come.
     */
    static @Nullable LocalDate from(@Nullable YearMonth birth, LocalDate today) {
        if (birth == null) {
            return null;
        }
        if (birth.isAfter(YearMonth.from(today))) {
            throw new Refused("birthMonth", "person.birthMonth.future");
        }
        var adultFrom = birth.plusYears(AGE).plusMonths(1).atDay(1);
        if (!adultFrom.isAfter(today)) {
            throw new Refused("birthMonth", "person.birthMonth.adult");
        }
        return adultFrom;
    }

    static YearMonth birthMonth(LocalDate adultFrom) {
        return YearMonth.from(adultFrom).minusMonths(1).minusYears(AGE);
    }
}
