package id.layakanak.file;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name a file came with, made fit to be shown; nothing is ever stored or looked up under it.
 *
 * @param base      without its extension
 * @param extension what stands behind the last dot, or nothing
 */
record FileName(String base, String extension) {

    /** As long as file systems allow. */
    static final int LONGEST = 255;

    /** A path, a control character, or a mark that turns the reading direction ({@code fdp.exe} shown as {@code exe.pdf}). */
    private static final Pattern HOSTILE =
            Pattern.compile("[/\\\\\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /** Invisible or unassigned. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}");

    /** Throws {@link Unfit} for a name that no honest browser sends. */
    static FileName of(@Nullable String sent) {
        if (sent == null || sent.length() > LONGEST || HOSTILE.matcher(sent).find()) {
            throw new Unfit("name");
        }
        var shown = UNSEEN.matcher(Normalizer.normalize(sent, Normalizer.Form.NFC))
                .replaceAll("")
                .replaceAll("[\\s\\p{Z}]+", " ");
        var dot = shown.lastIndexOf('.');
        var base = (dot < 0 ? shown : shown.substring(0, dot)).replaceAll("^[ .]+|[ .]+$", "");
        if (base.isEmpty()) {
            throw new Unfit("name");
        }
        return new FileName(base, dot < 0 ? "" : shown.substring(dot + 1).strip());
    }

    /** With the extension of what the file was found to be. */
    String as(FileKind kind) {
        return base + "." + kind.extension();
    }
}
