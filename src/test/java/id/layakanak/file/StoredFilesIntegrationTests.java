package id.layakanak.file;

import static id.layakanak.file.Samples.ascii;
import static id.layakanak.file.Samples.joined;
import static id.layakanak.file.Samples.pdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class StoredFilesIntegrationTests {

    private static final int LIMIT = 10 * 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(2);

    @Autowired
    Portal portal;

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPaperIsKeptAsItCame() throws Exception {
        var id = stored(send("Izin Orang Tua.pdf", pdf()));

        var file = files.find(id).orElseThrow();
        assertThat(file.name()).isEqualTo("Izin Orang Tua.pdf");
        assertThat(file.kind()).isEqualTo(FileKind.PDF);
        assertThat(file.size()).isEqualTo(pdf().length);
        assertThat(file.createdBy()).isEqualTo(Portal.STAFF);
        assertThat(content(id)).isEqualTo(pdf());
        assertThat(jdbc.sql("select sha256 from stored_file where id = :id")
                        .param("id", id.value())
                        .query(byte[].class)
                        .single())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(pdf()));
    }

    @Test
    void theAuditLogTellsOfAFileAndHoldsNothingOfIt() {
        var id = stored(send("besar.pdf", Samples.pdfOf(LIMIT)));
        files.delete(id);

        assertThat(jdbc.sql("""
                                select action || ' ' || (changes -> 'name' ->> :side) || ' ' || (changes -> 'content' ->> :side)
                                       || ' ' || (octet_length(changes::text) < 1000)
                                from audit_entry where record_type = 'stored_file' and record_id = :id order by id
                                """.replace(":side", "case action when 'CREATED' then 1 else 0 end"))
                        .param("id", id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("CREATED besar.pdf *** true", "DELETED besar.pdf *** true");
    }

    @Test
    void aPhotoIsKeptUprightAndWithoutItsPlace() throws Exception {
        var id = stored(send("IMG_0001.JPEG", Samples.photo(6)));

        var kept = content(id);
        assertThat(files.find(id).orElseThrow().name()).isEqualTo("IMG_0001.jpg");
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept))
                        .getDirectoriesOfType(GpsDirectory.class))
                .isEmpty();
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getHeight()).isEqualTo(64);
    }

    @Test
    void aPngIsKept() {
        assertThat(files.find(stored(send("tangkapan layar.png", Samples.png())))
                        .orElseThrow()
                        .kind())
                .isEqualTo(FileKind.PNG);
    }

    @Test
    void aFileOfExactlyTheLimitIsKept() {
        assertThat(files.find(stored(send("besar.pdf", Samples.pdfOf(LIMIT))))
                        .orElseThrow()
                        .size())
                .isEqualTo(LIMIT);
    }

    static Stream<Arguments> hostileFiles() {
        var html = ascii("<!DOCTYPE html><html><script>alert(1)</script></html>");
        var svg = ascii("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
        return Stream.of(
                file("0 bytes", "izin.pdf", new byte[0], "Berkas ini kosong"),
                file("1 byte over the limit", "izin.pdf", Samples.pdfOf(LIMIT + 1), "paling besar 10 MB"),
                file("HTML", "izin.html", html, "tidak diterima"),
                file("HTML as a photo", "izin.jpg", html, "bukan JPG"),
                file("HTML as a paper", "izin.pdf", html, "bukan PDF"),
                file("SVG", "izin.svg", svg, "tidak diterima"),
                file("SVG as a picture", "izin.png", svg, "bukan PNG"),
                file("wrong extension", "izin.jpg", Samples.png(), "bukan JPG"),
                file("no extension", "izin", pdf(), "tidak diterima"),
                file("double extension", "izin.pdf.exe", pdf(), "tidak diterima"),
                file("double extension of a page", "izin.jpg.html", html, "tidak diterima"),
                file("program", "izin.pdf", joined(ascii("MZ\u0090\0"), new byte[500]), "bukan PDF"),
                file("zip bomb", "izin.xlsx", Samples.zipBomb(), "tidak diterima"),
                file("zip bomb as a paper", "izin.pdf", Samples.zipBomb(), "bukan PDF"),
                file("XXE in XLSX", "a.xlsx", Samples.officeFileWithEntity("xl/sharedStrings.xml"), "tidak diterima"),
                file("XXE in DOCX", "a.docx", Samples.officeFileWithEntity("word/document.xml"), "tidak diterima"),
                file("XXE as a photo", "a.jpg", Samples.officeFileWithEntity("word/document.xml"), "bukan JPG"),
                file("PDF with HTML in it", "izin.pdf", pdf("%<html><script>alert(1)</script>"), "memuat program"),
                file("PDF behind HTML", "izin.pdf", joined(html, pdf()), "bukan PDF"),
                file("PDF before a ZIP", "izin.pdf", joined(pdf(), Samples.zipBomb()), "rusak atau terpotong"),
                file("PDF with a program", "izin.pdf", pdf("5 0 obj <</S /JavaScript>> endobj"), "memuat program"),
                file("PDF that opens a file", "izin.pdf", hostile("opens a file of the network"), "memuat program"),
                file(
                        "PDF with a hidden program",
                        "izin.pdf",
                        hostile("program in a packed part with much between"),
                        "memuat program"),
                file(
                        "PDF with a bomb",
                        "izin.pdf",
                        pdf(Samples.packedPart("/Filter /FlateDecode", Samples.deflated(new byte[500_000_000]))),
                        "rusak atau terpotong"),
                file("script before a JPEG", "a.jpg", joined(ascii("/*"), Samples.jpeg()), "bukan JPG"),
                file("truncated JPEG", "a.jpg", Samples.cut(Samples.jpeg()), "rusak atau terpotong"),
                file("truncated PNG", "a.png", Samples.cut(Samples.png()), "rusak atau terpotong"),
                file("truncated PDF", "a.pdf", Samples.cut(pdf()), "rusak atau terpotong"),
                file("pixel bomb", "a.png", Samples.pngThatClaims(50_000, 50_000), "paling banyak 50 megapiksel"),
                file("path", "../../izin.pdf", pdf(), "Nama berkas"),
                file("Windows path", "..\\izin.pdf", pdf(), "Nama berkas"),
                file("CR and LF", "izin\r\nSet-Cookie: a=b.pdf", pdf(), "Nama berkas"),
                file("NUL", "izin.exe\0.pdf", pdf(), "Nama berkas"),
                file("right-to-left mark", "izin\u202efdp.pdf", pdf(), "Nama berkas"),
                file("300 characters", "x".repeat(296) + ".pdf", pdf(), "Nama berkas"),
                file("no name", "", pdf(), "Nama berkas"),
                file("nothing chosen", "", new byte[0], "Pilih berkasnya dahulu"));
    }

    private static byte[] hostile(String paper) {
        return Objects.requireNonNull(HostilePapers.all().get(paper));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileFiles")
    void hostileFilesAreRefusedSoonAtTheirFieldAndNothingIsStored(
            String what, String name, byte[] content, String told) {
        var before = count();
        var start = System.nanoTime();

        var answer = send(name, content);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(Portal.text(answer));
        assertThat(page.select("#file-problem").text()).contains(told);
        assertThat(page.select("#file").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select(".alert-danger a[href=#file]").text()).contains(told);
        assertThat(page.select("#name").val()).isEqualTo("Sari");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aFileIsAskedForAgainWhenAnotherFieldBringsTheFormBack() {
        var before = count();
        var answer = portal.asStaff()
                .upload("/test/uploads", part("izin.pdf", pdf()), "name", "a name longer than is taken");

        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(Portal.text(answer)).select("#file-problem").text())
                .contains("Pilih lagi berkasnya");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void theFieldTellsWhatItTakes() {
        var field = Jsoup.parse(Portal.text(portal.asStaff().get("/test/uploads")));
        var english = Jsoup.parse(Portal.text(portal.asStaff().inEnglish().get("/test/uploads")));

        assertThat(field.select("#file").attr("accept")).isEqualTo(".pdf,.jpg,.jpeg,.png");
        assertThat(field.select("#file").attr("aria-describedby")).isEqualTo("file-hint file-problem");
        assertThat(field.select("label[for=file]").text()).isEqualTo("Berkas");
        assertThat(field.select("#file-hint").text()).isEqualTo("PDF, JPG, PNG; paling besar 10 MB.");
        assertThat(english.select("#file-hint").text()).isEqualTo("PDF, JPG, PNG; at most 10 MB.");
    }

    @Test
    void aDownloadIsAnAttachmentThatNoBrowserRuns() {
        var id = stored(send("Izin \"Siti\" – Réni.pdf", pdf()));

        var answer = portal.asStaff().get("/test/uploads/" + id);

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(pdf());
        for (var header : new String[][] {
            {"Content-Type", "application/pdf"},
            {"Content-Length", String.valueOf(pdf().length)},
            {
                "Content-Disposition",
                "attachment; filename=\"Izin _Siti_ _ R_ni.pdf\"; filename*=UTF-8''Izin%20%22Siti%22%20%E2%80%93%20R%C3%A9ni.pdf"
            },
            {"Content-Security-Policy", "sandbox; default-src 'none'"},
            {"X-Content-Type-Options", "nosniff"},
            {"Cache-Control", "no-store"}
        }) {
            assertThat(answer.getResponse().getHeaders(header[0])).as(header[0]).containsExactly(header[1]);
        }
    }

    @Test
    void aLargeFileComesInPiecesAndWhole() {
        var large = Samples.pdfOf(3_000_001);
        var id = stored(send("besar.pdf", large));

        assertThat(portal.asStaff().get("/test/uploads/" + id).getResponse().getContentAsByteArray())
                .isEqualTo(large);
    }

    @Test
    void aFileThatIsGoneIsNotFound() {
        var id = stored(send("izin.pdf", pdf()));

        files.delete(id);
        files.delete(id);

        assertThat(files.find(id)).isEmpty();
        assertThat(portal.asStaff().get("/test/uploads/" + id)).hasStatus(404);
    }

    @Test
    void aFileDeletedWhileItIsSentEndsTheDownload() throws Exception {
        var id = stored(send("besar.pdf", Samples.pdfOf(1_000_000)));
        var content = new StoredContent(jdbc, files.find(id).orElseThrow());
        content.readNBytes(1000);

        files.delete(id);

        assertThatThrownBy(content::readAllBytes).hasMessageContaining("was deleted while it was sent");
    }

    @Test
    void theDatabaseTakesNoOtherKind() {
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into stored_file (id, name, content_type, content, created_at, created_by)
                                values (:id, 'a.html', 'text/html', 'x', now(), :by)
                                """)
                        .param("id", UUID.randomUUID())
                        .param("by", Portal.STAFF.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("stored_file_content_type_ck");
    }

    private MvcTestResult send(String name, byte[] content) {
        return portal.asStaff().upload("/test/uploads", part(name, content), "name", "Sari");
    }

    private static MockMultipartFile part(String name, byte[] content) {
        // what the browser says of the kind is worth nothing
        return new MockMultipartFile("file", name, "application/pdf", content);
    }

    private static FileId stored(MvcTestResult answer) {
        assertThat(answer).hasStatus(302);
        return FileId.of(answer.getResponse().getRedirectedUrl().replace("/test/uploads/", ""));
    }

    private byte[] content(FileId id) {
        return jdbc.sql("select content from stored_file where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
    }

    private long count() {
        return jdbc.sql("select count(*) from stored_file").query(Long.class).single();
    }

    private static Arguments file(String what, String name, byte[] content, String told) {
        return Arguments.of(what, name, content, told);
    }
}
