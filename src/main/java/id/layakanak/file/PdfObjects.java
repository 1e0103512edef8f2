package id.layakanak.file;

import id.layakanak.file.PdfWords.Extent;
import id.layakanak.file.PdfWords.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every object that stands anywhere in a PDF, also within pictures, earlier versions and packed parts. Its table of contents is not
 * believed: programs mend a broken one each in a way of its own, and may so come to an object that the table does not name.
 */
final class PdfObjects {

    /** Looks at the words of an object, which end where it ends. */
    interface Look {
        /** @param number what other objects call it; {@link #NAMELESS} where they cannot */
        void at(int number, PdfWords words);
    }

    static final int NAMELESS = -1;

    /** How often each byte may be read on average: a file whose every object reaches to its end would be read for ever. */
    private static final int MOST_READ = 20;

    private static final Set<Kind> VALUES = EnumSet.of(Kind.DICTIONARY, Kind.ARRAY, Kind.TEXT, Kind.NAME);

    private static final byte[] OBJECT = "obj".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRAILER = "trailer".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private final List<PackedPart> parts = new ArrayList<>();
    private long toRead;

    /** Finds all, and unpacks what is packed. Throws {@link Unfit} for what readers may understand differently. */
    PdfObjects(byte[] file) {
        this.file = file;
        this.toRead = (long) MOST_READ * file.length;
        var room = new PackedPart.Room();
        eachOfFile((number, words) -> {
            requireWellWritten(number, words.ahead());
            PackedPart.of(file, words, room).ifPresent(this::add);
        });
        for (var part : parts) {
            part.eachObject(
                    this::spend, (number, at) -> PdfGrammar.requireValue(words(part.content(), at, Extent.VALUE)));
        }
    }

    /** The contents of the packed parts. */
    Stream<byte[]> unpacked() {
        return parts.stream().map(PackedPart::content);
    }

    /** Looks at all; throws {@link Unfit} where that would take too long. */
    void each(Look look) {
        eachOfFile(look);
        for (var part : parts) {
            // some readers take the objects of a part one after the other, others go where its own table says
            look.at(NAMELESS, words(part.content(), 0, Extent.ALL));
            part.eachObject(this::spend, (number, at) -> look.at(number, words(part.content(), at, Extent.VALUE)));
        }
    }

    private static void requireWellWritten(int number, PdfWords words) {
        if (number != NAMELESS) {
            PdfGrammar.requireObject(words);
        } else if (words.ahead().next() == Kind.DICTIONARY) {
            PdfGrammar.requireValue(words);
        }
    }

    private void add(PackedPart part) {
        parts.add(part);
        toRead += (long) MOST_READ * part.content().length;
    }

    private void eachOfFile(Look look) {
        for (int at = indexOf(OBJECT, 0); at >= 0; at = indexOf(OBJECT, at + 1)) {
            var number = numberBefore(at);
            var words = words(file, at + OBJECT.length, Extent.OBJECT);
            if (number != NAMELESS) {
                look.at(number, words);
            } else if (standsAlone(at) && VALUES.contains(words.next())) {
                throw new Unfit("broken"); // its number is hidden, by a comment for one
            }
        }
        for (int at = indexOf(TRAILER, 0); at >= 0; at = indexOf(TRAILER, at + 1)) {
            look.at(NAMELESS, words(file, at + TRAILER.length, Extent.OBJECT));
        }
    }

    private boolean standsAlone(int at) {
        return digitsBefore(at) < at || blanksBefore(at) < at;
    }

    /** {@code 12} of {@code 12 0 obj}. */
    private int numberBefore(int at) {
        var generation = digitsBefore(blanksBefore(at));
        var blanks = blanksBefore(generation);
        var number = digitsBefore(blanks);
        if (generation == blanksBefore(at) || blanks == generation || number == blanks || blanks - number > 9) {
            return NAMELESS;
        }
        return Integer.parseInt(new String(file, number, blanks - number, StandardCharsets.US_ASCII));
    }

    private int blanksBefore(int at) {
        var start = at;
        while (start > 0 && PdfWords.isBlank(file[start - 1])) {
            start--;
        }
        return start;
    }

    private int digitsBefore(int at) {
        var start = at;
        while (start > 0 && file[start - 1] >= '0' && file[start - 1] <= '9') {
            start--;
        }
        return start;
    }

    private int indexOf(byte[] word, int from) {
        for (int at = from; at <= file.length - word.length; at++) {
            var letter = 0;
            while (letter < word.length && file[at + letter] == word[letter]) {
                letter++;
            }
            if (letter == word.length) {
                return at;
            }
        }
        return -1;
    }

    private PdfWords words(byte[] content, int at, Extent extent) {
        return new PdfWords(content, at, extent, this::spend);
    }

    private void spend(int bytes) {
        toRead -= bytes;
        if (toRead < 0) {
            throw new Unfit("broken");
        }
    }
}
