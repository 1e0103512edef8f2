package id.layakanak.file;

import static id.layakanak.file.Samples.ascii;
import static id.layakanak.file.Samples.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class PictureTests {

    @Test
    void whereAPhotoWasTakenIsForgotten() throws Exception {
        var photo = Samples.photo(6);
        var kept = Picture.rewritten(photo, FileKind.JPEG, FileRule.PAPER).content();

        assertThat(place(photo)).isNotNull();
        assertThat(place(kept)).isNull();
        assertThat(text(kept)).doesNotContain("Exif");
    }

    /** The sample is 64 by 32, its left half red: where is red afterwards? */
    @ParameterizedTest
    @CsvSource({
        "1, 64, left",
        "2, 64, right",
        "3, 64, right",
        "4, 64, left",
        "5, 32, top",
        "6, 32, top",
        "7, 32, bottom",
        "8, 32, bottom",
        "9, 64, left",
        "0, 64, left"
    })
    void aPhotoStandsUprightHoweverThePhoneWasHeld(int orientation, int width, String red) throws Exception {
        var image = image(Picture.rewritten(Samples.photo(orientation), FileKind.JPEG, FileRule.PAPER));

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(96 - width);
        var x = red.equals("right") ? width - 8 : 8;
        var y = red.equals("bottom") ? image.getHeight() - 8 : 8;
        assertThat(isRed(image, x, y)).isTrue();
        assertThat(isRed(image, width - 1 - x, image.getHeight() - 1 - y)).isFalse();
    }

    /** Red and blue halves cannot tell mirrored from turned: a mark in one corner can. */
    @ParameterizedTest
    @CsvSource({"1, 8, 8", "2, 56, 8", "3, 56, 24", "4, 8, 24", "5, 8, 8", "6, 24, 8", "7, 24, 56", "8, 8, 56"})
    void theCornerOfAPhotoGoesWhereItsNoteSays(int orientation, int x, int y) {
        var corner = Orientation.values()[orientation - 1].transform(64, 32).transform(new java.awt.Point(8, 8), null);

        assertThat(corner).isEqualTo(new java.awt.Point(x, y));
    }

    @Test
    void aPngStaysOneToThePixel() throws Exception {
        var kept = Picture.rewritten(Samples.png(), FileKind.PNG, FileRule.PAPER);

        assertThat(kept.kind()).isEqualTo(FileKind.PNG);
        assertThat(pixels(image(kept))).isEqualTo(pixels(Samples.redAndBlue()));
    }

    @Test
    void aPngKeepsItsTransparency() throws Exception {
        var glass = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);

        var kept = Picture.rewritten(Samples.encoded(glass, "png"), FileKind.PNG, FileRule.PAPER);

        assertThat(image(kept).getRGB(5, 5) >>> 24).isZero();
    }

    @Test
    void aLargePhotoIsMadeSmaller() throws Exception {
        var wide = new BufferedImage(9000, 1000, BufferedImage.TYPE_BYTE_GRAY);

        var kept = image(Picture.rewritten(Samples.encoded(wide, "jpeg"), FileKind.JPEG, FileRule.PAPER));

        assertThat(kept.getWidth()).isEqualTo(Picture.LONGEST_SIDE);
        assertThat(kept.getHeight()).isEqualTo(455);
    }

    @Test
    void greyStaysAsGreyAsItWas() throws Exception {
        var grey = new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster()
                .setSamples(
                        0,
                        0,
                        10,
                        10,
                        0,
                        java.util.Collections.nCopies(100, 128).stream()
                                .mapToInt(Integer::intValue)
                                .toArray());

        var kept = image(Picture.rewritten(Samples.encoded(grey, "png"), FileKind.PNG, FileRule.PAPER));

        assertThat(new Color(kept.getRGB(5, 5)).getGreen()).isBetween(126, 130);
    }

    @Test
    void aPngThatGrowsBeyondTheLimitBecomesAJpeg() {
        var rule = new FileRule(List.of(FileKind.PNG, FileKind.JPEG), DataSize.ofKilobytes(100));

        var kept = Picture.rewritten(Samples.encoded(Samples.noise(200, 200), "png"), FileKind.PNG, rule);

        assertThat(kept.kind()).isEqualTo(FileKind.JPEG);
        assertThat(kept.content().length).isLessThanOrEqualTo(100 * 1024);
    }

    @Test
    void aPictureThatStaysTooLargeIsRefused() {
        var onlyPng = new FileRule(List.of(FileKind.PNG), DataSize.ofKilobytes(100));
        var noise = Samples.encoded(Samples.noise(200, 200), "png");

        refuses(noise, FileKind.PNG, onlyPng, "size");
    }

    @Test
    void programsInAPictureAreLeftBehind() {
        var script = ascii("*/=alert(document.domain);/*<script>alert(1)</script>");
        var polyglot = joined(Samples.withSegment(Samples.jpeg(), 0xFE, script), script);
        var text = joined(ascii("Comment\0"), script);
        var png = Samples.png();
        var pngPolyglot = joined(
                java.util.Arrays.copyOf(png, 33),
                Samples.chunk("tEXt", text),
                java.util.Arrays.copyOfRange(png, 33, png.length),
                script);

        assertThat(text(Picture.rewritten(polyglot, FileKind.JPEG, FileRule.PAPER)
                        .content()))
                .doesNotContain("alert");
        assertThat(text(Picture.rewritten(pngPolyglot, FileKind.PNG, FileRule.PAPER)
                        .content()))
                .doesNotContain("alert");
    }

    @Test
    void aBombInTheTextOfAPngIsNotUnpacked() {
        var png = Samples.png();
        var bomb = joined(ascii("Comment\0\0"), Samples.deflated(new byte[200_000_000]));
        var armed = joined(
                java.util.Arrays.copyOf(png, 33),
                Samples.chunk("zTXt", bomb),
                java.util.Arrays.copyOfRange(png, 33, png.length));
        var before = allocated();

        Picture.rewritten(armed, FileKind.PNG, FileRule.PAPER);

        assertThat(allocated() - before).isLessThan(50_000_000);
    }

    @Test
    void moreMegapixelsThanAPhoneHasAreRefusedByTheHeader() {
        var before = allocated();

        refuses(Samples.pngThatClaims(50_000, 50_000), FileKind.PNG, FileRule.PAPER, "pixels");
        refuses(Samples.pngThatClaims(Integer.MAX_VALUE, Integer.MAX_VALUE), FileKind.PNG, FileRule.PAPER, "pixels");
        refuses(jpegThatClaims(50_000, 50_000), FileKind.JPEG, FileRule.PAPER, "pixels");
        assertThat(allocated() - before).isLessThan(50_000_000);
    }

    @Test
    void aJpegOfEndlessScansIsRefused() {
        var jpeg = Samples.jpeg();
        var endless = jpeg;
        for (int scan = 0; scan < 40; scan++) {
            endless = joined(endless, new byte[] {(byte) 0xFF, (byte) 0xDA});
        }

        refuses(endless, FileKind.JPEG, FileRule.PAPER, "broken");
    }

    @Test
    void damagedOnesAreRefusedWhereverTheyAreCut() {
        var jpeg = Samples.encoded(Samples.noise(64, 64), "jpeg");
        var png = Samples.encoded(Samples.noise(64, 64), "png");

        for (int tenth = 1; tenth < 10; tenth++) {
            refuses(java.util.Arrays.copyOf(jpeg, jpeg.length * tenth / 10), FileKind.JPEG, FileRule.PAPER, "broken");
            refuses(java.util.Arrays.copyOf(png, png.length * tenth / 10), FileKind.PNG, FileRule.PAPER, "broken");
        }
    }

    private static byte[] jpegThatClaims(int width, int height) {
        var jpeg = Samples.jpeg();
        for (int index = 0; index < jpeg.length - 8; index++) {
            if (jpeg[index] == (byte) 0xFF && jpeg[index + 1] == (byte) 0xC0) {
                jpeg[index + 5] = (byte) (height >> 8);
                jpeg[index + 6] = (byte) height;
                jpeg[index + 7] = (byte) (width >> 8);
                jpeg[index + 8] = (byte) width;
                return jpeg;
            }
        }
        throw new IllegalStateException("no frame");
    }

    private static void refuses(byte[] file, FileKind kind, FileRule rule, String problem) {
        assertThatThrownBy(() -> Picture.rewritten(file, kind, rule))
                .isInstanceOf(Unfit.class)
                .hasMessage(problem);
    }

    private static GpsDirectory place(byte[] photo) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo))
                .getFirstDirectoryOfType(GpsDirectory.class);
    }

    private static BufferedImage image(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.content()));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var color = new Color(image.getRGB(x, y));
        return color.getRed() > 200 && color.getBlue() < 60;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Bytes that this thread has ever asked for. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
