package id.layakanak.shared;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates, times and numbers as an Indonesian office does (or an English reader expects), always in the district's zone.
 * The patterns are our own: the locale data would pad the day ("05 Maret") where offices do not.
 */
public final class Formats {

    /** The Indonesian abbreviation (WIB, WITA, WIT) in both languages: it is what stands on the district's clocks. */
    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("zzz", Locale.forLanguageTag("id-ID"));

    private final Locale locale;
    private final ZoneId zone;
    private final boolean indonesian;

    /** Made once: to find a pattern's letters and a locale's signs takes longer than to write with them. */
    private final Map<String, DateTimeFormatter> patterns = new ConcurrentHashMap<>();

    private final NumberFormat numbers;

    public Formats(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.indonesian = !locale.getLanguage().equals("en");
        this.numbers = NumberFormat.getNumberInstance(locale);
        numbers.setMaximumFractionDigits(1);
    }

    /** The same zone in another language. */
    Formats in(Locale other) {
        return new Formats(other, zone);
    }

    /** {@code 20 Agustus 2025}. */
    public String date(@Nullable LocalDate date) {
        return write("d MMMM uuuu", date);
    }

    /** {@code Rabu, 20 Agustus 2025}. */
    public String fullDate(@Nullable LocalDate date) {
        return write("EEEE, d MMMM uuuu", date);
    }

    /** {@code 20/8}, where there is room for no more. */
    public String dayInMonth(LocalDate date) {
        return write("d/M", date);
    }

    /** {@code 2025-08-20T02:05:00Z}, for machines: what an element {@code time} takes, to the second. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public String date(@Nullable Instant instant) {
        return instant == null ? "" : date(LocalDate.ofInstant(instant, zone));
    }

    public String fullDate(@Nullable Instant instant) {
        return instant == null ? "" : fullDate(LocalDate.ofInstant(instant, zone));
    }

    /** {@code Maret 2011}. */
    public String month(YearMonth month) {
        return write("MMMM uuuu", month);
    }

    /** {@code 20 s.d. 22 Agustus 2025}; one date when both are the same. */
    public String range(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return date(from);
        }
        var pattern =
                from.getYear() != to.getYear() ? "d MMMM uuuu" : from.getMonth() != to.getMonth() ? "d MMMM" : "d";
        return write(pattern, from) + (indonesian ? " s.d. " : " to ") + date(to);
    }

    /** {@code 09.00 WITA}. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : clock(instant) + " " + zoneLabel(instant);
    }

    /** {@code 09.00}, as it stands in a field. */
    public String time(LocalTime time) {
        return write(indonesian ? "HH.mm" : "HH:mm", time);
    }

    /** {@code 09.00 s.d. 10.30 WITA}. */
    public String timeRange(Instant from, Instant to) {
        return clock(from) + (indonesian ? " s.d. " : " to ") + time(to);
    }

    /** {@code 20 Agustus 2025 pukul 09.00 WITA}. */
    public String dateTime(@Nullable Instant instant) {
        return instant == null ? "" : date(instant) + (indonesian ? " pukul " : " at ") + time(instant);
    }

    /** {@code 1.234}. */
    public String number(long number) {
        return numbers().format(number);
    }

    /** The same; a template that hands over an int would have it converted for each row. */
    public String number(int number) {
        return number((long) number);
    }

    /** {@code 75,5%}; of nothing: a dash. */
    public String percent(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        return numbers().format(100.0 * part / whole) + "%";
    }

    /** {@code 0812-3456-7890}. */
    public String phone(@Nullable String e164) {
        return e164 == null ? "" : new Phone(e164).national();
    }

    private String clock(Instant instant) {
        return time(LocalTime.ofInstant(instant, zone));
    }

    private String zoneLabel(Instant instant) {
        return LABEL.withZone(zone).format(instant);
    }

    private String write(String pattern, @Nullable TemporalAccessor date) {
        return date == null
                ? ""
                : patterns.computeIfAbsent(pattern, letters -> DateTimeFormatter.ofPattern(letters, locale))
                        .format(date);
    }

    /** A copy: several pages may be written at once, and the original is not made for that. */
    private NumberFormat numbers() {
        return (NumberFormat) numbers.clone();
    }
}
