package id.layakanak.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people send them, and as nobody should; made here, so that a reader sees what is in them. */
final class Samples {

    private Samples() {}

    /** Two by one in large: its left half red, its right half blue. */
    static BufferedImage redAndBlue() {
        var image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, 32, 32);
        brush.setColor(Color.BLUE);
        brush.fillRect(32, 0, 32, 32);
        brush.dispose();
        return image;
    }

    /** What no format can pack. */
    static BufferedImage noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("cannot write " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] jpeg() {
        return encoded(redAndBlue(), "jpeg");
    }

    static byte[] png() {
        return encoded(redAndBlue(), "png");
    }

    /** A photo that tells where it was taken (2° 20' S) and how the phone was held. */
    static byte[] photo(int orientation) {
        var exif = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        exif.put(ascii("Exif\0\0II*\0")).putInt(8);
        exif.putShort((short) 2); // entries: orientation, and where the place stands (offsets count from "II")
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        exif.putInt(0);
        exif.putShort((short) 2);
        exif.putShort((short) 1).putShort((short) 2).putInt(2).put(ascii("S\0\0\0"));
        exif.putShort((short) 2).putShort((short) 5).putInt(3).putInt(68);
        exif.putInt(0);
        exif.putInt(2).putInt(1).putInt(20).putInt(1).putInt(0).putInt(1);
        return withSegment(jpeg(), 0xE1, Arrays.copyOf(exif.array(), exif.position()));
    }

    /** Puts a segment right behind the beginning of a JPEG. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var head = new byte[] {
            jpeg[0],
            jpeg[1],
            (byte) 0xFF,
            (byte) marker,
            (byte) ((content.length + 2) >> 8),
            (byte) (content.length + 2)
        };
        return joined(head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A PNG that says how large it is and has hardly a pixel. */
    static byte[] pngThatClaims(int width, int height) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                chunk("IHDR", header),
                chunk("IDAT", deflated(new byte[1_000_000])),
                chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(ascii(name));
        crc.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(ascii(name))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    static byte[] pdf() {
        return pdf("");
    }

    /** A page with one line, and one more object. */
    static byte[] pdf(String object) {
        return pdf(ascii(object));
    }

    static byte[] pdf(byte[] object) {
        return joined(new PdfMaker("").made(), object, ascii("\nstartxref\n0\n%%EOF\n"));
    }

    /** A stream of packed objects (PDF 1.5), after what its dictionary says besides. */
    static byte[] packedPart(String properties, byte[] content) {
        return joined(
                ascii("5 0 obj\n<</Type /ObjStm /N 1 /First 4 " + properties + ">>\nstream\r\n"),
                content,
                ascii("\nendstream\nendobj\n"));
    }

    /** A PDF of exactly this length. */
    static byte[] pdfOf(int length) {
        return pdf("%" + "x".repeat(length - pdf("%").length));
    }

    static byte[] deflated(byte[] content) {
        var deflater = new Deflater(9);
        deflater.setInput(content);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[65536];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** Zeros that unpack to a thousand times their size. */
    static byte[] zipBomb() {
        return zip("xl/worksheets/sheet1.xml", new byte[50_000_000]);
    }

    /** A Word or Excel file that asks for a file of the machine. */
    static byte[] officeFileWithEntity(String entry) {
        return zip(entry, ascii("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"));
    }

    static byte[] zip(String entry, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(ascii("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
