package id.layakanak.file;

import static id.layakanak.file.Samples.ascii;
import static id.layakanak.file.Samples.deflated;
import static id.layakanak.file.Samples.joined;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes PDFs that any reader opens: a page with one line (objects 1 to 4), and what else is put in, from object 5 on. */
final class PdfMaker {

    /** Where the table of contents sends a reader: a place in the file, or the only object of a packed part. */
    private record Place(int kind, int where) {
        static final int IN_FILE = 1;
        static final int IN_PART = 2;
    }

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Place> places = new ArrayList<>();

    PdfMaker(String catalog) {
        this(catalog, "");
    }

    /**
     * @param catalog what stands in the catalog besides the pages
     * @param page    what stands in the page besides its line
     */
    PdfMaker(String catalog, String page) {
        file.writeBytes(ascii("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
        object("<</Type /Catalog /Pages 2 0 R " + catalog + ">>");
        object("<</Type /Pages /Kids [3 0 R] /Count 1>>");
        object("<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R " + page + ">>");
        stream("", ascii("BT /F1 12 Tf 72 720 Td (Setuju) Tj ET"));
    }

    /** What stands between {@code obj} and {@code endobj}. */
    PdfMaker object(String content) {
        return object(ascii(content));
    }

    PdfMaker stream(String properties, byte[] content) {
        return object(joined(
                ascii("<<%s /Length %d>>\nstream\n".formatted(properties, content.length)),
                content,
                ascii("\nendstream")));
    }

    /**
     * A stream with one object packed in it, and the object, which has the number after it.
     *
     * @param properties of the stream; with {@code %s} where those stand that tell how to unpack it
     */
    PdfMaker packed(String properties, String content) {
        var table = (places.size() + 2) + " 0 ";
        stream(properties.formatted("/N 1 /First " + table.length()), deflated(ascii(table + content)));
        places.add(new Place(Place.IN_PART, places.size()));
        return this;
    }

    /** Bytes that belong to no object. */
    PdfMaker raw(String bytes) {
        file.writeBytes(ascii(bytes));
        return this;
    }

    /** Sends readers to another place for an object. */
    PdfMaker at(int number, String needle) {
        places.set(
                number - 1,
                new Place(
                        Place.IN_FILE,
                        file.toString(StandardCharsets.ISO_8859_1).indexOf(needle)));
        return this;
    }

    byte[] made() {
        var hasParts = places.stream().anyMatch(place -> place.kind() == Place.IN_PART);
        return hasParts ? withPackedTable() : withPlainTable();
    }

    private PdfMaker object(byte[] content) {
        places.add(new Place(Place.IN_FILE, file.size()));
        file.writeBytes(joined(ascii(places.size() + " 0 obj\n"), content, ascii("\nendobj\n")));
        return this;
    }

    private byte[] withPlainTable() {
        var table = new StringBuilder("xref\n0 %d\n0000000000 65535 f \n".formatted(places.size() + 1));
        places.forEach(place -> table.append("%010d 00000 n \n".formatted(place.where())));
        table.append("trailer\n<</Size %d /Root 1 0 R>>\n".formatted(places.size() + 1));
        return joined(file.toByteArray(), ascii(table + "startxref\n" + file.size() + "\n%%EOF\n"));
    }

    /** PDF 1.5 has the table in a stream where objects are packed. */
    private byte[] withPackedTable() {
        var start = file.size();
        var rows = ByteBuffer.allocate(6 * (places.size() + 2));
        rows.position(6);
        places.forEach(
                place -> rows.put((byte) place.kind()).putInt(place.where()).put((byte) 0));
        rows.put((byte) Place.IN_FILE).putInt(start).put((byte) 0);
        stream("/Type /XRef /Size %d /W [1 4 1] /Root 1 0 R".formatted(places.size() + 2), rows.array());
        return joined(file.toByteArray(), ascii("startxref\n" + start + "\n%%EOF\n"));
    }
}
