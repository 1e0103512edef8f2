package id.layakanak.file;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture painted anew: only what can be seen is kept. Where and with which phone it was taken, a preview of what was cut away, or a
 * program behind the last pixel all stay behind.
 */
record Picture(FileKind kind, byte[] content) {

    /** Pixels; enough to read a signed A4 sheet (350 dpi), less is kept as it is. */
    static final int LONGEST_SIDE = 4096;

    /** The finest photo a phone of an office takes. Told by the header, before a pixel is unpacked. */
    static final int MOST_MEGAPIXELS = 50;

    /** The same limit in memory; a picture of more than 24 bits a pixel reaches it sooner. */
    private static final long MOST_BYTES = 3_000_000L * MOST_MEGAPIXELS;

    /** A progressive JPEG is unpacked once for each; ten are usual. */
    private static final int MOST_SCANS = 30;

    private static final float QUALITY = 0.9f;

    /** A picture at work takes up to some 250 MB, so they wait for each other; a usual photo takes a fifth of a second. */
    private static final Semaphore AT_WORK = new Semaphore(1);

    /** Throws {@link Unfit} when the picture is too large or cannot be read to its end. */
    static Picture rewritten(byte[] bytes, FileKind kind, FileRule rule) {
        AT_WORK.acquireUninterruptibly();
        try {
            var image = upright(read(bytes, kind), kind == FileKind.JPEG ? Orientation.of(bytes) : Orientation.NORMAL);
            var content = write(image, kind);
            if (content.length <= rule.bytes()) {
                return new Picture(kind, content);
            }
            // a photo saved as PNG: ours may pack it worse than the one that came
            var photo = write(image, FileKind.JPEG);
            if (photo.length <= rule.bytes() && rule.kinds().contains(FileKind.JPEG)) {
                return new Picture(FileKind.JPEG, photo);
            }
            throw new Unfit("size", rule.megabytes());
        } finally {
            AT_WORK.release();
        }
    }

    private static BufferedImage read(byte[] bytes, FileKind kind) {
        if (kind == FileKind.JPEG && scans(bytes) > MOST_SCANS) {
            throw new Unfit("broken");
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            // without its texts, which may be packed bombs of their own
            reader.setInput(stream, true, true);
            requireModest(reader);
            reader.addIIOReadWarningListener((source, warning) -> {
                if (warning.toLowerCase(Locale.ROOT).matches(".*(premature end|truncated).*")) {
                    throw new Unfit("broken");
                }
            });
            var asItNeeds = reader.getDefaultReadParam();
            var every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / LONGEST_SIDE);
            asItNeeds.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, asItNeeds);
        } catch (Unfit known) {
            throw known;
        } catch (IOException | RuntimeException unreadable) {
            // damaged pictures break the decoders of the JDK in ways they do not declare
            throw new Unfit("broken");
        } finally {
            reader.dispose();
        }
    }

    private static void requireModest(ImageReader reader) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_MEGAPIXELS * 1_000_000L || pixels * bytesPerPixel(reader) > MOST_BYTES) {
            throw new Unfit("pixels", MOST_MEGAPIXELS);
        }
    }

    private static int bytesPerPixel(ImageReader reader) throws IOException {
        ImageTypeSpecifier type = reader.getImageTypes(0).next();
        return Math.max(1, type.getColorModel().getPixelSize() / 8);
    }

    /** Within packed pixels this marker cannot occur. */
    private static int scans(byte[] bytes) {
        var scans = 0;
        for (int index = 1; index < bytes.length; index++) {
            if (bytes[index - 1] == (byte) 0xFF && bytes[index] == (byte) 0xDA) {
                scans++;
            }
        }
        return scans;
    }

    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        var scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        var width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        var height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        var canvas = new BufferedImage(
                orientation.isSideways() ? height : width,
                orientation.isSideways() ? width : height,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var transform = orientation.transform(width, height);
        transform.concatenate(AffineTransform.getScaleInstance(
                (double) width / image.getWidth(), (double) height / image.getHeight()));
        var brush = canvas.createGraphics();
        brush.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                scale < 1
                        ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
                        : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        brush.drawImage(image, transform, null);
        brush.dispose();
        return canvas;
    }

    private static byte[] write(BufferedImage image, FileKind kind) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            var asPacked = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                asPacked.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                asPacked.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(kind == FileKind.JPEG ? opaque(image) : image, null, null), asPacked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** JPEG knows no transparency: what shines through is white, as paper. */
    private static BufferedImage opaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var paper = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var brush = paper.createGraphics();
        brush.drawImage(image, 0, 0, Color.WHITE, null);
        brush.dispose();
        return paper;
    }
}
