package id.layakanak.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Days, months and times as people in an office type them, in Indonesian or English, whatever the language of their browser:
 * {@code 25/11/2026}, {@code 25-11-26}, {@code 25 Nov 2026}, {@code 13.45}. What means none throws a {@link DateTimeException}.
 * {@code dates.js} tells the weekday from the same forms while somebody types, and a test holds the two together.
 */
final class TypedDates {

    /** None of the portal lies outside; what does is a slip of the finger, and too far away for the database. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    /** Of two digits: nobody types a day of the last century here. */
    private static final int CENTURY = 2000;

    /** How each month may begin, in both languages and the spellings that are about. */
    private static final List<String> MONTHS = List.of(
            "januari january",
            "februari february pebruari",
            "maret march mrt",
            "april",
            "mei may",
            "juni june",
            "juli july",
            "agustus august ags agt",
            "september",
            "oktober october",
            "november nopember",
            "desember december");

    private static final String MONTH = "(\\d{1,2}|[a-z]{3,})\\.?";
    private static final String BETWEEN = "[\\s/.-]+";
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})" + BETWEEN + MONTH + BETWEEN + "(\\d{4}|\\d{2})");
    private static final Pattern DAY_OF_DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern YEAR_MONTH = Pattern.compile(MONTH + BETWEEN + "(\\d{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[.:]?(\\d{2})(?:[.:]\\d{2})?)?");

    private TypedDates() {}

    static LocalDate day(String typed) {
        var iso = match(ISO_DAY, typed);
        if (iso.matches()) {
            return LocalDate.of(year(iso.group(1)), number(iso, 2), number(iso, 3));
        }
        var parts = Stream.of(DAY, DAY_OF_DIGITS)
                .map(form -> match(form, typed))
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no day"));
        return LocalDate.of(year(parts.group(3)), month(parts.group(2)), number(parts, 1));
    }

    static YearMonth yearMonth(String typed) {
        var iso = match(ISO_MONTH, typed);
        if (iso.matches()) {
            return YearMonth.of(year(iso.group(1)), number(iso, 2));
        }
        var parts = match(YEAR_MONTH, typed);
        if (!parts.matches()) {
            throw new DateTimeException("no month");
        }
        return YearMonth.of(year(parts.group(2)), month(parts.group(1)));
    }

    static LocalTime time(String typed) {
        var parts = match(TIME, typed);
        if (!parts.matches()) {
            throw new DateTimeException("no time");
        }
        return LocalTime.of(number(parts, 1), parts.group(2) == null ? 0 : number(parts, 2));
    }

    private static Matcher match(Pattern form, String typed) {
        return form.matcher(typed.toLowerCase(Locale.ROOT));
    }

    private static int number(MatchResult parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static int month(String typed) {
        if (Character.isDigit(typed.charAt(0))) {
            return Integer.parseInt(typed);
        }
        return 1
                + MONTHS.indexOf(MONTHS.stream()
                        .filter(names -> Stream.of(names.split(" ")).anyMatch(name -> name.startsWith(typed)))
                        .findFirst()
                        .orElseThrow(() -> new DateTimeException("no month")));
    }

    private static int year(String typed) {
        var year = Integer.parseInt(typed) + (typed.length() == 2 ? CENTURY : 0);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("no year of the portal");
        }
        return year;
    }
}
