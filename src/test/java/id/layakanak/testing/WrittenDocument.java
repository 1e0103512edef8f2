package id.layakanak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that is written from the code: tests say whether it is true, and {@code -Dkla.write.documents} writes it. */
public final class WrittenDocument {

    private WrittenDocument() {}

    /** Fails while the document is not true, however often; it is never mended unasked, or the second run would pass over what nobody looked at. */
    public static void mustBe(Path document, String text) throws IOException {
        if (Files.exists(document) && Files.readString(document).equals(text)) {
            return;
        }
        if (System.getProperty("kla.write.documents") == null) {
            throw new AssertionError(document
                    + " is out of date: run this test with -Dkla.write.documents, look at the difference, commit it");
        }
        Files.writeString(document, text);
    }
}
