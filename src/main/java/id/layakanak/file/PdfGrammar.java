package id.layakanak.file;

import id.layakanak.file.PdfWords.Kind;
import java.util.BitSet;
import java.util.Set;

/**
 * Whether an object is written as the standard says (ISO 32000-1, 7.3). Readers make sense of what is not, each in a way of its own;
 * what they may find there nobody can tell, so it is refused.
 */
final class PdfGrammar {

    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

    private final PdfWords words;
    /** Which of the open brackets are those of a dictionary, from the outside; the others are an array's. */
    private final BitSet dictionaries = new BitSet();

    private int depth;
    /** In a dictionary, whether a value follows. */
    private boolean hasKey;

    private Kind kind;

    private PdfGrammar(PdfWords words) {
        this.words = words;
        this.kind = words.next();
    }

    /** The words are one value, or none, and then what ends an object. Throws {@link Unfit}. */
    static void requireObject(PdfWords words) {
        var grammar = new PdfGrammar(words);
        if (grammar.kind != Kind.END) {
            var isDictionary = grammar.kind == Kind.DICTIONARY;
            grammar.value();
            require(words.next() == Kind.END && (words.is("endobj") || words.is("stream") && isDictionary));
        }
    }

    /** The words begin with a value. Throws {@link Unfit}. */
    static void requireValue(PdfWords words) {
        new PdfGrammar(words).value();
    }

    private void value() {
        take();
        while (depth > 0) {
            kind = words.next();
            take();
        }
    }

    private void take() {
        if (depth > 0 && dictionaries.get(depth) && !hasKey) {
            require(kind == Kind.NAME || kind == Kind.DICTIONARY_END);
            hasKey = kind == Kind.NAME;
            depth -= hasKey ? 0 : 1;
            return;
        }
        hasKey = false;
        switch (kind) {
            case NAME, TEXT -> {
                // a whole value
            }
            case NUMBER -> skipReference();
            case DICTIONARY, ARRAY -> dictionaries.set(++depth, kind == Kind.DICTIONARY);
            case ARRAY_END -> require(depth > 0 && !dictionaries.get(depth--));
            case KEYWORD -> require(CONSTANTS.contains(words.text()));
            default -> throw new Unfit("broken");
        }
    }

    /** {@code 5 0 R} is one value within another, and none by itself. */
    private void skipReference() {
        var ahead = words.ahead();
        if (depth > 0 && ahead.next() == Kind.NUMBER && ahead.next() == Kind.KEYWORD && ahead.is("R")) {
            words.next();
            words.next();
        }
    }

    private static void require(boolean wellWritten) {
        if (!wellWritten) {
            throw new Unfit("broken");
        }
    }
}
