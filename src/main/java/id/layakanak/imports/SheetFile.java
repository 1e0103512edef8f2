package id.layakanak.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.util.RecordFormatException;
import org.xml.sax.SAXException;

/** A file with rows: XLSX, XLS, ODS or text with separators, told by its bytes and not by its name. */
final class SheetFile {

    /** Of all that is packed in a workbook; some twenty times what 200,000 rows of people take. */
    private static final long MOST_UNPACKED = 256L * 1024 * 1024;

    private static final int MOST_PARTS = 2_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetFile() {}

    /** Throws {@link Unreadable}. Memory depends on the longest row and on the texts that an Excel workbook keeps apart from its rows. */
    static void read(Path file, RowSink sink) throws IOException {
        try {
            var first = beginning(file);
            if (first.length == 0) {
                throw new Unreadable("empty");
            } else if (Arrays.equals(first, ZIP)) {
                readZip(file, sink);
            } else if (Arrays.equals(first, OLE)) {
                XlsSheets.read(file, sink);
            } else {
                TextSheet.read(file, sink);
            }
        } catch (EncryptedDocumentException locked) {
            throw new Unreadable("password");
        } catch (ZipException
                | XMLStreamException
                | SAXException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException broken) {
            throw new Unreadable("broken");
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }

    private static void readZip(Path file, RowSink sink)
            throws IOException, XMLStreamException, SAXException, OpenXML4JException {
        try (var zip = new ZipFile(file.toFile())) {
            requireBounded(zip);
            if (zip.getEntry("content.xml") != null) {
                OdsSheets.read(zip, sink);
                return;
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new Unreadable("kind");
            }
        }
        XlsxSheets.read(file, sink);
    }

    /** What the file says of its sizes may be a lie, so it is unpacked to count. */
    private static void requireBounded(ZipFile zip) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw new Unreadable("large");
        }
        var left = MOST_UNPACKED;
        var buffer = new byte[64 * 1024];
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            try (var in = zip.getInputStream(entries.nextElement())) {
                for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    left -= count;
                    if (left < 0) {
                        throw new Unreadable("large");
                    }
                }
            }
        }
    }
}
