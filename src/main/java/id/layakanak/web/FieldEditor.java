package id.layakanak.web;

import id.layakanak.listing.FilterDay;
import id.layakanak.shared.Formats;
import java.beans.PropertyEditorSupport;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a field, as the value that is meant; nothing as null. What means nothing throws, and the form says so at the field. */
final class FieldEditor<T> extends PropertyEditorSupport {

    /** Marks that turn the direction of writing, join or fill, and control signs: nobody sees them, and a name of them alone is no name. */
    private static final Pattern UNSEEN =
            Pattern.compile("\\p{Cf}|\\p{Cs}|[\\u115f\\u1160\\u3164\\uffa0\\ufffe\\uffff]|[\\p{Cc}&&[^\\t\\r\\n]]");

    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private static final int LONGEST_DAY = 40;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Function<String, T> meaning;
    private final Function<T, String> writing;

    private FieldEditor(Function<String, T> meaning, Function<T, String> writing) {
        this.meaning = meaning;
        this.writing = writing;
    }

    static FieldEditor<String> text() {
        return text(Integer.MAX_VALUE);
    }

    static FieldEditor<String> text(int longest) {
        return new FieldEditor<>(text -> atMost(longest, text), Function.identity());
    }

    /** Written as {@code 25/11/2026}. */
    static FieldEditor<LocalDate> date() {
        return new FieldEditor<>(TypedDates::day, DAY::format);
    }

    /** Written as {@code Maret 2011}, in the language of the page. */
    static FieldEditor<YearMonth> month(Locale language) {
        return new FieldEditor<>(TypedDates::yearMonth, new Formats(language, ZoneOffset.UTC)::month);
    }

    /** Written as {@code 13.45}, or {@code 13:45} on an English page. */
    static FieldEditor<LocalTime> time(Locale language) {
        return new FieldEditor<>(TypedDates::time, new Formats(language, ZoneOffset.UTC)::time);
    }

    /** The first or last day of a filter: a text that means no day is kept as it is, since the list is shown all the same. */
    static FieldEditor<FilterDay> filterDay() {
        return new FieldEditor<>(FieldEditor::filterDay, FilterDay::text);
    }

    @Override
    public void setAsText(@Nullable String typed) {
        var text = typed == null
                ? ""
                : AROUND.matcher(UNSEEN.matcher(typed).replaceAll("")).replaceAll("");
        try {
            setValue(text.isEmpty() ? null : meaning.apply(text));
        } catch (DateTimeException noSuchTime) {
            throw new IllegalArgumentException(
                    noSuchTime); // what binding takes for a wrong value, and not for a failure
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public String getAsText() {
        return getValue() == null ? "" : writing.apply((T) getValue());
    }

    private static String atMost(int longest, String text) {
        if (text.length() > longest) {
            throw new IllegalArgumentException("longer than " + longest);
        }
        return text;
    }

    private static FilterDay filterDay(String typed) {
        var text = atMost(LONGEST_DAY, typed);
        try {
            var day = TypedDates.day(text);
            return new FilterDay(DAY.format(day), day);
        } catch (DateTimeException noDay) {
            return new FilterDay(text, null);
        }
    }
}
