package id.layakanak.imports;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** Text with separators, from a file or pasted from a spreadsheet; its letters and its separator are guessed. */
final class TextSheet {

    private static final List<Character> SEPARATORS = List.of('\t', ';', ',', '|');
    private static final Pattern TOLD = Pattern.compile("sep=(.)\\R", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern MARKUP = Pattern.compile("(?is)\\s*<(!doctype|html|table|\\?xml|head|meta).*");
    private static final int LOOKED_AT = 32 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextSheet() {}

    static void read(Path file, RowSink sink) throws IOException {
        read(decoded(Files.readAllBytes(file)), sink);
    }

    /** What was pasted into a box. */
    static void read(String text, RowSink sink) {
        var whole = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (whole.isBlank()) {
            throw new Unreadable("empty");
        }
        if (whole.indexOf('\0') >= 0
                || MARKUP.matcher(whole.substring(0, Math.min(200, whole.length())))
                        .matches()) {
            throw new Unreadable("kind");
        }
        var told = TOLD.matcher(whole);
        var isTold = told.lookingAt();
        var separator = isTold ? told.group(1).charAt(0) : separator(whole);
        if (sink.sheet("")) {
            rows(new StringReader(isTold ? whole.substring(told.end()) : whole), separator, isTold ? 2 : 1, sink);
        }
    }

    private static void rows(Reader text, char separator, int firstRow, RowSink sink) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (var records = format.parse(text)) {
            var row = new Row();
            var number = firstRow;
            for (var line : records) {
                for (int column = 0; column < line.size(); column++) {
                    row.put(column, line.get(column));
                }
                if (!row.endTo(sink, number++)) {
                    return;
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new Unreadable("broken");
        }
    }

    /** UTF-8 where it is that; else what Windows writes here. */
    private static String decoded(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** The one that divides most lines into as many cells as the line before. */
    private static char separator(String text) {
        var lines = QUOTED.matcher(text.substring(0, Math.min(LOOKED_AT, text.length())))
                .replaceAll("")
                .lines()
                .filter(line -> !line.isBlank())
                .limit(50)
                .toList();
        return SEPARATORS.stream()
                .max(Comparator.comparingLong((Character one) -> alike(lines, one))
                        .thenComparing(one -> -SEPARATORS.indexOf(one)))
                .orElseThrow();
    }

    private static long alike(List<String> lines, char separator) {
        var counts = lines.stream()
                .map(line -> line.chars().filter(letter -> letter == separator).count())
                .toList();
        return Stream.iterate(0, i -> i + 1)
                .limit(counts.size())
                .filter(i -> counts.get(i) > 0)
                .mapToLong(i -> i > 0 && counts.get(i).equals(counts.get(i - 1)) ? 3 : 1)
                .sum();
    }
}
