package id.layakanak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that tests write from the code. */
public final class WrittenDocument {

    private WrittenDocument() {}

    /** Rewrites the document when it is not true any more, and fails so that somebody looks at the difference. */
    public static void mustBe(Path document, String text) throws IOException {
        if (!Files.exists(document) || !Files.readString(document).equals(text)) {
            Files.writeString(document, text);
            throw new AssertionError(document + " was out of date and has been written anew: look at the difference");
        }
    }
}
