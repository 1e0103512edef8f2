package id.layakanak.file;

import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The words of a piece of a PDF (ISO 32000-1, 7.2 and 7.3), one after the other and without a tree: nesting costs no memory, and what
 * is not closed where it should be hides nothing behind it.
 */
final class PdfWords {

    enum Kind {
        NAME,
        TEXT,
        NUMBER,
        /** What stands bare: {@code obj}, {@code stream}, {@code R}, {@code null}. */
        KEYWORD,
        DICTIONARY,
        DICTIONARY_END,
        ARRAY,
        ARRAY_END,
        END
    }

    /** Where the words end, besides the end of the bytes. */
    enum Extent {
        /** Where the object ends that begins here, or its stream begins. */
        OBJECT,
        /** Behind one value, which may be a dictionary or an array. */
        VALUE,
        ALL
    }

    private static final Set<String> ENDS = Set.of("endobj", "stream", "obj");

    /** Characters; of a longer name or text the beginning is told. */
    private static final int LONGEST = 1_000;

    private static final String BLANKS = "\0\t\n\f\r ";
    private static final String SIGNS = "()<>[]{}/%";

    private final byte[] bytes;
    private final Extent extent;
    private final IntConsumer cost;
    private final StringBuilder text = new StringBuilder();
    private int position;
    private int depth;
    private boolean ended;

    /** @param cost is told of each word how many bytes were read for it */
    PdfWords(byte[] bytes, int position, Extent extent, IntConsumer cost) {
        this.bytes = bytes;
        this.position = position;
        this.extent = extent;
        this.cost = cost;
    }

    /** Goes to the next word. */
    Kind next() {
        if (ended) {
            return Kind.END;
        }
        var start = position;
        text.setLength(0);
        skipBlanks();
        var kind = position < bytes.length ? read(bytes[position++]) : Kind.END;
        cost.accept(position - start + 1);
        depth += switch (kind) {
            case DICTIONARY, ARRAY -> 1;
            case DICTIONARY_END, ARRAY_END -> -1;
            default -> 0;
        };
        var isEnd = extent == Extent.OBJECT && kind == Kind.KEYWORD && ENDS.contains(text.toString());
        ended = isEnd || extent == Extent.VALUE && depth <= 0;
        return isEnd ? Kind.END : kind;
    }

    /** A name without its stroke, a text without its brackets, both decoded; a number or keyword as it stands, that of the end included. */
    String text() {
        return text.toString();
    }

    boolean is(String word) {
        return word.contentEquals(text);
    }

    /** Of a number that is whole and not negative; -1 of any other. */
    int number() {
        return text.toString().matches("\\+?[0-9]{1,9}") ? Integer.parseInt(text.toString()) : -1;
    }

    /** Behind the present word. */
    int position() {
        return position;
    }

    /** What follows, without going there. */
    PdfWords ahead() {
        var ahead = new PdfWords(bytes, position, extent, cost);
        ahead.depth = depth;
        ahead.ended = ended;
        return ahead;
    }

    private void skipBlanks() {
        var comment = false;
        while (position < bytes.length) {
            var letter = bytes[position];
            if (comment) {
                comment = letter != '\r' && letter != '\n';
            } else if (letter == '%') {
                comment = true;
            } else if (!isBlank(letter)) {
                return;
            }
            position++;
        }
    }

    private Kind read(byte first) {
        return switch (first) {
            case '/' -> name();
            case '(' -> text(1);
            case '<' -> skip('<') ? Kind.DICTIONARY : hexText();
            case '>' -> skip('>') ? Kind.DICTIONARY_END : Kind.KEYWORD;
            case '[' -> Kind.ARRAY;
            case ']' -> Kind.ARRAY_END;
            case ')', '{', '}' -> Kind.KEYWORD;
            default -> bare(first);
        };
    }

    private boolean skip(char sign) {
        var does = position < bytes.length && bytes[position] == sign;
        position += does ? 1 : 0;
        return does;
    }

    /** Any letter may be written as {@code #} and its code. */
    private Kind name() {
        while (position < bytes.length && isRegular(bytes[position])) {
            var letter = bytes[position++];
            var code = letter == '#' && position + 1 < bytes.length ? code(position) : -1;
            add(code < 0 ? letter : code);
            position += code < 0 ? 0 : 2;
        }
        return Kind.NAME;
    }

    private Kind text(int open) {
        var depth = open;
        while (position < bytes.length) {
            var letter = bytes[position++];
            if (letter == '\\') {
                escaped();
                continue;
            }
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth == 0) {
                break;
            }
            add(letter);
        }
        return Kind.TEXT;
    }

    private void escaped() {
        if (position == bytes.length) {
            return;
        }
        var letter = bytes[position++];
        if (letter >= '0' && letter <= '7') {
            var code = letter - '0';
            for (int digits = 1; digits < 3 && position < bytes.length; digits++) {
                var digit = bytes[position] - '0';
                if (digit < 0 || digit > 7) {
                    break;
                }
                code = code * 8 + digit;
                position++;
            }
            add(code);
        } else if (letter == '\r') {
            skip('\n'); // a line that goes on in the next
        } else if (letter != '\n') {
            var control = "nrtbf".indexOf(letter);
            add(control < 0 ? letter : "\n\r\t\b\f".charAt(control));
        }
    }

    /** Where the standard would not see a text, some readers see other things: the bracket stands for itself then. */
    private Kind hexText() {
        var start = position;
        var high = -1;
        while (position < bytes.length && bytes[position] != '>') {
            var letter = bytes[position++];
            var digit = Character.digit(letter, 16);
            if (digit < 0 && !isBlank(letter)) {
                position = start;
                text.setLength(0);
                return Kind.KEYWORD;
            }
            if (digit >= 0 && high >= 0) {
                add(high * 16 + digit);
            }
            high = digit < 0 ? high : high >= 0 ? -1 : digit;
        }
        if (high >= 0) {
            add(high * 16);
        }
        skip('>');
        return Kind.TEXT;
    }

    private Kind bare(byte first) {
        var isNumber = isOfNumber(first);
        add(first);
        while (position < bytes.length && isRegular(bytes[position])) {
            isNumber &= isOfNumber(bytes[position]);
            add(bytes[position++]);
        }
        return isNumber ? Kind.NUMBER : Kind.KEYWORD;
    }

    private void add(int letter) {
        if (text.length() < LONGEST) {
            text.append((char) (letter & 0xFF));
        }
    }

    /** Of two hexadecimal digits; -1 where there are none. */
    private int code(int at) {
        var high = Character.digit(bytes[at], 16);
        var low = Character.digit(bytes[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isOfNumber(byte letter) {
        return letter >= '0' && letter <= '9' || letter == '+' || letter == '-' || letter == '.';
    }

    static boolean isBlank(byte letter) {
        return BLANKS.indexOf(letter) >= 0;
    }

    private static boolean isRegular(byte letter) {
        return BLANKS.indexOf(letter) < 0 && SIGNS.indexOf(letter) < 0;
    }
}
