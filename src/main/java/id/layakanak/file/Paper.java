package id.layakanak.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A PDF, looked at for what a signed paper never needs. It is kept as it came: the officer must see what was signed. Names of the
 * format are searched in the whole file, so that nothing can hide behind a broken table of contents, and in its packed objects.
 */
final class Paper {

    /** Packed objects are read up to here, in bytes; pages and pictures are not unpacked at all. */
    static final int MOST_UNPACKED = 32 * 1024 * 1024;

    private static final int MOST_PACKED_PARTS = 10_000;
    /** How far from the word that names a packed part its other properties stand, in bytes. */
    private static final int NEAR = 2_000;

    private static final Pattern BEGINNING = Pattern.compile("%PDF-[12]\\.\\d");
    private static final String END = "%%EOF";

    private static final Pattern LOCKED = name("Encrypt");
    private static final Pattern ACTIVE = name(
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "FileAttachment",
            "RichMedia",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "XFA");
    private static final Pattern MARKUP =
            Pattern.compile("<(?:html|script|svg|iframe|!doctype)[\\s>/]", Pattern.CASE_INSENSITIVE);

    private static final Pattern PACKED_PART = name("ObjStm");
    private static final Pattern PACKED = name("Filter");
    private static final Pattern PACKED_UNUSUALLY = name(
            "LZWDecode",
            "LZW",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "RunLengthDecode",
            "RL",
            "Crypt",
            "DecodeParms");
    private static final Pattern CONTENT = Pattern.compile("stream\r?\n");

    private Paper() {}

    /** Throws {@link Unfit} when the file is cut off, locked, or holds programs, other files or another format. */
    static void requireHarmless(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!BEGINNING.matcher(text).lookingAt() || !withoutBlanksBehind(text).endsWith(END)) {
            throw new Unfit("broken");
        }
        if (LOCKED.matcher(text).find()) {
            throw new Unfit("locked");
        }
        requirePassive(text);
        requirePassive(unpacked(bytes, text));
    }

    private static void requirePassive(String text) {
        if (ACTIVE.matcher(text).find() || MARKUP.matcher(text).find()) {
            throw new Unfit("active");
        }
    }

    private static String withoutBlanksBehind(String text) {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(Math.max(0, end - END.length()), end);
    }

    /** The objects that stand packed in streams of their own, as PDF 1.5 allows, one after the other. */
    private static String unpacked(byte[] bytes, String text) {
        var all = new ByteArrayOutputStream();
        var parts = PACKED_PART.matcher(text);
        for (int number = 0; parts.find(); number++) {
            var behind = text.substring(parts.end(), Math.min(text.length(), parts.end() + NEAR));
            var content = CONTENT.matcher(behind);
            if (!content.find() || number == MOST_PACKED_PARTS) {
                throw new Unfit("broken");
            }
            var properties = text.substring(propertiesOf(text, parts.start()), parts.end() + content.start());
            if (PACKED_UNUSUALLY.matcher(properties).find()) {
                throw new Unfit("active");
            }
            if (PACKED.matcher(properties).find()) {
                inflate(bytes, parts.end() + content.end(), all);
            }
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    private static int propertiesOf(String text, int within) {
        var near = text.substring(Math.max(0, within - NEAR), within);
        return within - near.length() + Math.max(0, near.lastIndexOf(" obj"));
    }

    private static void inflate(byte[] bytes, int from, ByteArrayOutputStream into) {
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            var buffer = new byte[64 * 1024];
            while (!inflater.finished()) {
                var count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished() || into.size() + count > MOST_UNPACKED) {
                    throw new Unfit("broken");
                }
                into.write(buffer, 0, count);
            }
        } catch (DataFormatException notPackedAsItSays) {
            throw new Unfit("broken");
        } finally {
            inflater.end();
        }
    }

    /** One of these names of the format; any letter of it may be written as {@code #} and its code (ISO 32000-1, 7.3.5). */
    private static Pattern name(String... names) {
        var spelled = Arrays.stream(names)
                .map(name -> name.chars()
                        .mapToObj(letter ->
                                "(?:%s|#(?i:%s))".formatted(Character.toString(letter), Integer.toHexString(letter)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
        return Pattern.compile("/(?:" + spelled + ")(?![A-Za-z0-9#])");
    }
}
