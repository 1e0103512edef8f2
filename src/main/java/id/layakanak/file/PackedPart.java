package id.layakanak.file;

import id.layakanak.file.PdfWords.Extent;
import id.layakanak.file.PdfWords.Kind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Objects that stand packed in a stream of their own (ISO 32000-1, 7.5.7): first their numbers and places, then they themselves.
 *
 * @param first where the place of each object is counted from
 */
record PackedPart(byte[] content, int first) {

    /** In bytes, of all parts of a file together; pages and pictures are not unpacked at all. */
    static final int MOST_UNPACKED = 32 * 1024 * 1024;

    /** How much may still be unpacked of a file. */
    static final class Room {
        private int bytes = MOST_UNPACKED;
    }

    interface Place {
        void of(int number, int at);
    }

    /**
     * The packed part that an object is, if it is one. Throws {@link Unfit} for one that is packed in any but the usual way, since
     * then nobody could say what a reader finds in it.
     *
     * @param words of the object, from its beginning
     */
    static Optional<PackedPart> of(byte[] file, PdfWords words, Room room) {
        var head = new Head();
        for (var kind = words.next(); kind != Kind.END; kind = words.next()) {
            if (kind == Kind.NAME) {
                head.add(words.text(), words.ahead());
            }
        }
        if (!words.is("stream") || !head.isOfPackedPart()) {
            return Optional.empty();
        }
        if (!head.filters.equals(List.of("FlateDecode"))) {
            throw new Unfit("active");
        }
        if (head.first < 0) {
            throw new Unfit("broken");
        }
        return Optional.of(new PackedPart(inflated(file, contentAt(file, words.position()), room), head.first));
    }

    /** Goes through the part's own table. */
    void eachObject(IntConsumer cost, Place place) {
        var table = new PdfWords(content, 0, Extent.ALL, cost);
        while (table.position() < first && table.next() == Kind.NUMBER) {
            var number = table.number();
            if (table.next() != Kind.NUMBER || table.number() < 0 || first > content.length - table.number()) {
                throw new Unfit("broken");
            }
            place.of(number, first + table.number());
        }
    }

    private static int contentAt(byte[] file, int behindKeyword) {
        var at = behindKeyword;
        at += at < file.length && file[at] == '\r' ? 1 : 0;
        if (at == file.length || file[at] != '\n') {
            throw new Unfit("broken");
        }
        return at + 1;
    }

    private static byte[] inflated(byte[] file, int from, Room room) {
        var all = new ByteArrayOutputStream();
        var inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            var buffer = new byte[64 * 1024];
            while (!inflater.finished()) {
                var count = inflater.inflate(buffer);
                room.bytes -= count;
                if (count == 0 && !inflater.finished() || room.bytes < 0) {
                    throw new Unfit("broken");
                }
                all.write(buffer, 0, count);
            }
        } catch (DataFormatException notPackedAsItSays) {
            throw new Unfit("broken");
        } finally {
            inflater.end();
        }
        return all.toByteArray();
    }

    /** What matters of the dictionary before a stream. Names of dictionaries within it count, too, so that none can hide what is sought. */
    private static final class Head {

        private static final int NONE = -1;
        private static final int UNCLEAR = -2;
        private static final String UNUSUAL = "";

        private final List<String> filters = new ArrayList<>();
        private boolean named;
        private boolean counted;
        private int first = NONE;

        /** Not every reader asks for the name, but all need the two numbers. */
        boolean isOfPackedPart() {
            return named || counted && first != NONE;
        }

        void add(String name, PdfWords behind) {
            switch (name) {
                case "ObjStm" -> named = true;
                case "N" -> counted = true;
                case "First" -> first = first == NONE ? plainNumber(behind) : UNCLEAR;
                case "Filter" -> addFilters(behind);
                case "DecodeParms", "DP", "F", "FFilter" -> addUnusual(behind);
                default -> {
                    // says nothing of how the part is packed
                }
            }
        }

        private static int plainNumber(PdfWords words) {
            var isNumber = words.next() == Kind.NUMBER;
            var number = words.number();
            return isNumber && number >= 0 && words.next() != Kind.NUMBER ? number : UNCLEAR;
        }

        private void addFilters(PdfWords words) {
            var kind = words.next();
            if (kind == Kind.ARRAY) {
                for (kind = words.next(); kind == Kind.NAME; kind = words.next()) {
                    filters.add(words.text());
                }
                if (kind != Kind.ARRAY_END) {
                    filters.add(UNUSUAL);
                }
            } else {
                filters.add(kind == Kind.NAME ? words.text() : UNUSUAL);
            }
        }

        private void addUnusual(PdfWords words) {
            if (words.next() != Kind.KEYWORD || !words.is("null")) {
                filters.add(UNUSUAL);
            }
        }
    }
}
