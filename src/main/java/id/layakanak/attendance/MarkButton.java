package id.layakanak.attendance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.unbescape.html.HtmlEscape;

/**
 * A button that marks somebody, in the words of the reader's language; made once for all rows of a roster.
 *
 * @param key   the letter that presses it on a keyboard
 * @param label the word on it, short
 * @param word  the whole word
 */
record MarkButton(AttendanceStatus status, String key, String label, String word) {

    /** What the label is short for; null where it is the word. */
    public @Nullable String title() {
        return word.equals(label) ? null : word;
    }

    /** The button of one row. On a page there are hundreds, so that Java writes them and no template; see {@link MarksProcessor}. */
    void write(Markable row, StringBuilder html) {
        var mark = row.mark();
        html.append("<button name=\"mark\" value=\"")
                .append(row.id())
                .append(':')
                .append(status);
        if (mark != null) {
            html.append(':').append(mark.version());
        }
        html.append('"');
        if (title() != null) {
            html.append(" title=\"").append(escaped(word)).append('"');
        }
        html.append(" aria-pressed=\"")
                .append(mark != null && mark.status() == status)
                .append("\"><b aria-hidden=\"true\">");
        html.append(escaped(key)).append("</b>").append(escaped(label)).append("</button>");
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }

    static List<MarkButton> all(MessageSource words, Locale language) {
        return Arrays.stream(AttendanceStatus.values())
                .map(status -> new MarkButton(
                        status,
                        words.getMessage("AttendanceStatus." + status + ".key", null, language),
                        words.getMessage("AttendanceStatus." + status + ".short", null, language),
                        words.getMessage("AttendanceStatus." + status, null, language)))
                .toList();
    }
}
