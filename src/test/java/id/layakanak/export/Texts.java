package id.layakanak.export;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts as people and attackers type them; the same ones at every run. */
final class Texts {

    private static final long SEED = 20250820;
    private static final List<String> PIECES = List.of(
            "=",
            "+",
            "-",
            "@",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "'",
            "\"",
            "\"\"",
            ",",
            ";",
            " ",
            "  ",
            "\u00A0",
            "\uFEFF",
            "＝",
            "–",
            "HYPERLINK(\"http://x\")",
            "cmd|'/C calc'!A0",
            "SUM(1)",
            "<b>",
            "&amp;",
            "]]>",
            "_x000D_",
            "Hj. Siti Aminah",
            "S.Sos., M.Si.",
            "198501012010011001",
            "0812-0000-1001",
            "+6281200001001",
            "0,5",
            "é",
            "漢字",
            "\u202E",
            "😀",
            "\\");

    private Texts() {}

    static Stream<String> many(int count) {
        var random = new Random(SEED);
        return Stream.generate(() -> IntStream.range(0, random.nextInt(6))
                        .mapToObj(piece -> PIECES.get(random.nextInt(PIECES.size())))
                        .reduce("", String::concat))
                .limit(count);
    }
}
