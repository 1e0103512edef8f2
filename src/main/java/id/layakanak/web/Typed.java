package id.layakanak.web;

import java.beans.PropertyEditorSupport;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a field, as the value that is meant; nothing as null. What means nothing throws, and the form says so at the field. */
final class Typed<T> extends PropertyEditorSupport {

    /** Marks that turn the direction of writing, join or fill, and control signs: nobody sees them, and a name of them alone is no name. */
    private static final Pattern UNSEEN =
            Pattern.compile("\\p{Cf}|\\p{Cs}|[\\u115f\\u1160\\u3164\\uffa0\\ufffe\\uffff]|[\\p{Cc}&&[^\\t\\r\\n]]");

    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    /** No date of the portal lies outside; what does is a slip of the finger, and too far away for the database. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

    private final Function<String, T> meaning;
    private final Function<T, String> writing;

    private Typed(Function<String, T> meaning, Function<T, String> writing) {
        this.meaning = meaning;
        this.writing = writing;
    }

    static Typed<String> text() {
        return text(Integer.MAX_VALUE);
    }

    static Typed<String> text(int longest) {
        return new Typed<>(text -> atMost(longest, text), Function.identity());
    }

    static Typed<LocalDate> date() {
        return new Typed<>(Typed::date, LocalDate::toString);
    }

    static Typed<LocalTime> time() {
        return new Typed<>(text -> LocalTime.parse(text, TIME), DateTimeFormatter.ofPattern("HH:mm")::format);
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

    private static LocalDate date(String text) {
        var date = LocalDate.parse(text);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("no date of this age: " + date.getYear());
        }
        return date;
    }
}
