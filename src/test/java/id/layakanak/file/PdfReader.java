package id.layakanak.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;

/** What a program of other people makes of a PDF. */
final class PdfReader {

    private PdfReader() {}

    /** All that a reader comes to who begins at the end of the file and follows every reference. */
    static Set<COSBase> everythingIn(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            Set<COSBase> found = Collections.newSetFromMap(new IdentityHashMap<>());
            var open = new ArrayDeque<COSBase>(List.of(document.getDocument().getTrailer()));
            while (!open.isEmpty()) {
                var next = open.pop();
                var value = next instanceof COSObject named ? named.getObject() : next;
                if (value != null && found.add(value)) {
                    if (value instanceof COSDictionary dictionary) {
                        open.addAll(dictionary.getValues());
                    } else if (value instanceof COSArray array) {
                        array.toList().stream().filter(item -> item != null).forEach(open::add);
                    }
                }
            }
            return found;
        }
    }
}
