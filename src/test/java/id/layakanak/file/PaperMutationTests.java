package id.layakanak.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.Test;

/** Damages hostile papers in many small ways, the same ones at every run: where another program still finds the harm, so must the check. */
class PaperMutationTests {

    private static final long SEED = 20261124;
    private static final int MANY = 6_000;

    /** What a reader may stumble over. */
    private static final List<String> PIECES = List.of(
            "%",
            "%\r",
            "\r",
            "\n",
            "\0",
            "(",
            ")",
            "<",
            ">",
            "<<",
            ">>",
            "[",
            "]",
            "obj",
            "endobj",
            "stream",
            "endstream",
            "5 0 obj ",
            "6 0 obj",
            "0 R",
            "null",
            "/",
            "#20",
            "\\",
            "/Filter",
            "/S /GoTo",
            "/Next",
            "trailer",
            "xref",
            "{");

    private final Random random = new Random(SEED);

    @Test
    void noDamageHidesAHarmThatAnotherProgramStillFinds() {
        var papers = List.copyOf(HostilePapers.all().values());
        var taken = 0;
        var found = new ArrayList<String>();
        for (int i = 0; i < MANY; i++) {
            var paper = damaged(papers.get(random.nextInt(papers.size())));
            if (isTaken(paper)) {
                taken++;
                if (isHarmful(paper)) {
                    found.add(new String(paper, StandardCharsets.ISO_8859_1));
                }
            }
        }

        assertThat(found).isEmpty();
        assertThat(taken).as("some lose their harm, and are taken").isPositive();
    }

    private byte[] damaged(byte[] paper) {
        var damaged = paper;
        for (int times = random.nextInt(3); times >= 0; times--) {
            var at = random.nextInt(damaged.length - 8);
            damaged = switch (random.nextInt(4)) {
                case 0 ->
                    spliced(
                            damaged,
                            at,
                            0,
                            PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.US_ASCII));
                case 1 -> spliced(damaged, at, 1, new byte[] {(byte) random.nextInt(256)});
                case 2 -> spliced(damaged, at, 1 + random.nextInt(6), new byte[0]);
                default -> spliced(damaged, at, 0, piece(damaged));
            };
        }
        return damaged;
    }

    private byte[] piece(byte[] paper) {
        var from = random.nextInt(paper.length);
        return Arrays.copyOfRange(paper, from, Math.min(paper.length, from + 1 + random.nextInt(60)));
    }

    private static byte[] spliced(byte[] paper, int at, int without, byte[] with) {
        var spliced = new ByteArrayOutputStream();
        spliced.write(paper, 0, at);
        spliced.writeBytes(with);
        spliced.write(paper, at + without, paper.length - at - without);
        return spliced.toByteArray();
    }

    private static boolean isTaken(byte[] paper) {
        try {
            Paper.requireHarmless(paper);
            return true;
        } catch (Unfit refused) {
            return false;
        }
    }

    private static boolean isHarmful(byte[] paper) {
        try {
            return PdfReader.everythingIn(paper).stream().anyMatch(PaperMutationTests::isHarm);
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static boolean isHarm(COSBase found) {
        if (!(found instanceof COSDictionary dictionary)) {
            return false;
        }
        var opening = dictionary.getDictionaryObject(COSName.OPEN_ACTION);
        var kind = dictionary.getNameAsString(COSName.S);
        return opening instanceof COSDictionary action
                        && (!"GoTo".equals(action.getNameAsString(COSName.S)) && action.containsKey(COSName.S)
                                || action.getDictionaryObject(COSName.NEXT) instanceof COSDictionary)
                || dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary
                || "JavaScript".equals(kind)
                || "URI".equals(kind)
                        && dictionary.getDictionaryObject(COSName.URI) instanceof COSString address
                        && address.getString().contains("\\")
                || dictionary.getDictionaryObject(COSName.F) instanceof COSString
                || dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary;
    }
}
