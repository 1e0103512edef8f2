package id.layakanak.file;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** How a phone was held when it took a photo: cameras store the pixels as they come and note what turns them upright (EXIF 0x0112). */
enum Orientation {
    // in the order of their EXIF numbers, 1 to 8
    NORMAL,
    MIRRORED,
    UPSIDE_DOWN,
    MIRRORED_UPSIDE_DOWN,
    MIRRORED_LEFT,
    RIGHT,
    MIRRORED_RIGHT,
    LEFT;

    /** {@link #NORMAL} when the photo does not tell. */
    static Orientation of(byte[] jpeg) {
        try {
            var exif = JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            var number = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return number == null || number < 1 || number > values().length ? NORMAL : values()[number - 1];
        } catch (JpegProcessingException | IOException unreadable) {
            return NORMAL;
        }
    }

    /** Whether width and height change places. */
    boolean isSideways() {
        return ordinal() >= MIRRORED_LEFT.ordinal();
    }

    /** Turns a picture of this width and height upright, with its corner at the origin again. */
    AffineTransform transform(double width, double height) {
        return switch (this) {
            case NORMAL -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, height);
            case MIRRORED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case MIRRORED_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
