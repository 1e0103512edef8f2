package id.layakanak.file;

import static id.layakanak.file.Samples.ascii;
import static id.layakanak.file.Samples.deflated;
import static id.layakanak.file.Samples.joined;
import static id.layakanak.file.Samples.packedPart;
import static id.layakanak.file.Samples.pdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTests {

    @Test
    void aPlainOneIsHarmless() {
        assertThatCode(() -> Paper.requireHarmless(pdf())).doesNotThrowAnyException();
        assertThatCode(() -> Paper.requireHarmless(joined(pdf(), ascii("\r\n\0\n"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 0 obj <</S /JavaScript /JS (app.alert\\(1\\))>> endobj",
                "5 0 obj <</S/J#61v#61Script/JS 6 0 R>> endobj",
                "5 0 obj <</S /#4A#61#76#61#53#63#72#69#70#74>> endobj",
                "5 0 obj <</S /Launch /F (cmd.exe)>> endobj",
                "5 0 obj <</Type /EmbeddedFile /Length 0>> endobj",
                "5 0 obj <</Names <</EmbeddedFiles 6 0 R>>>> endobj",
                "5 0 obj <</AcroForm <</XFA 6 0 R>>>> endobj",
                "5 0 obj <</S /SubmitForm /F (https://example.com)>> endobj",
                "%<script>alert(1)</script>",
                "%<!DOCTYPE html><html><body>"
            })
    void programsAttachmentsAndPagesInItAreRefused(String object) {
        refuses(pdf(object), "active");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5 0 obj <</JavaScripts 1>> endobj", "5 0 obj (Launch) endobj", "5 0 obj <</Launcher 1>> endobj"
            })
    void wordsThatOnlyLookAlikeAreNot(String object) {
        assertThatCode(() -> Paper.requireHarmless(pdf(object))).doesNotThrowAnyException();
    }

    @Test
    void programsAreFoundInPackedParts() {
        var program = ascii("5 0 <</S /JavaScript /JS (app.alert\\(1\\))>>");

        refuses(pdf(packedPart("/Filter /FlateDecode", deflated(program))), "active");
        refuses(
                pdf(joined(
                        packedPart("/Filter /FlateDecode", deflated(ascii("5 0 <</Type /Font>>"))),
                        packedPart("/Filter [/FlateDecode]", deflated(program)))),
                "active");
        assertThatCode(() -> Paper.requireHarmless(
                        pdf(packedPart("/Filter /FlateDecode", deflated(ascii("5 0 <</Type /Font>>"))))))
                .doesNotThrowAnyException();
    }

    @Test
    void whatCannotBeUnpackedIsNotTrusted() {
        refuses(pdf(packedPart("/Filter /ASCII85Decode", ascii("9jqo^~>"))), "active");
        refuses(pdf(packedPart("/Filter /FlateDecode", ascii("no such thing"))), "broken");
    }

    @Test
    void aBombInAPackedPartIsRefusedBeforeItIsUnpacked() {
        refuses(pdf(packedPart("/Filter /FlateDecode", deflated(new byte[100_000_000]))), "broken");
    }

    @Test
    void aLockedOneIsRefused() {
        refuses(pdf("trailer <</Encrypt 7 0 R>>"), "locked");
        assertThatCode(() -> Paper.requireHarmless(pdf("5 0 obj <</EncryptMetadata true>> endobj")))
                .doesNotThrowAnyException();
    }

    @Test
    void aCutOneAndOneWithSomethingBehindItAreRefused() {
        refuses(Samples.cut(pdf()), "broken");
        refuses(joined(pdf(), Samples.zip("x.class", new byte[10])), "broken");
        refuses(joined(ascii("MZ"), pdf()), "broken");
    }

    /** As LibreOffice (PDF/A) and Chromium print them, and as qpdf packs what LibreOffice printed for the web. */
    @ParameterizedTest
    @ValueSource(strings = {"libreoffice.pdf", "chromium.pdf", "packed.pdf"})
    void printedPapersAreTaken(String name) throws IOException {
        try (var paper = getClass().getResourceAsStream("/file/" + name)) {
            assertThatCode(() -> Paper.requireHarmless(paper.readAllBytes())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/izin?a=1",
                "http://example.org",
                "mailto:dinas@example.org",
                "tel:+62-812",
                "www.example.org",
                "#halaman-2",
                "halaman/2.html"
            })
    void aPaperMayLeadToAPageAndToALetterWhenSomebodyClicks(String address) throws IOException {
        assertThatCode(() -> Paper.requireHarmless(written(document -> {
                    var action = new PDActionURI();
                    action.setURI(address);
                    var link = new PDAnnotationLink();
                    link.setAction(action);
                    link.setRectangle(new PDRectangle(72, 700, 100, 20));
                    document.getPage(0).setAnnotations(List.of(link));
                    var place = new PDPageFitDestination();
                    place.setPage(document.getPage(0));
                    var atOpening = new PDActionGoTo();
                    atOpening.setDestination(place);
                    document.getDocumentCatalog().setOpenAction(atOpening);
                })))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///c:/izin.exe",
                "javascript:alert(1)",
                "\\\\server\\izin",
                "//server/izin",
                " //server/izin",
                "smb:x",
                "C:\\izin"
            })
    void noLinkLeadsToAFile(String address) {
        refuses(
                new PdfMaker(
                                "",
                                "/Annots [<</Subtype /Link /A <</S /URI /URI (%s)>>>>]"
                                        .formatted(address.replace("\\", "\\\\")))
                        .made(),
                "active");
    }

    @Test
    void aSignedPaperIsTakenThatWasChangedAfterwards() throws IOException {
        var first = written(document -> {
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            form.getFields().add(new PDSignatureField(form));
        });
        var second = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(first)) {
            document.getDocumentCatalog().setLanguage("id");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(second);
        }

        assertThatCode(() -> Paper.requireHarmless(second.toByteArray())).doesNotThrowAnyException();
    }

    @Test
    void whatAnotherProgramLockedIsRefused() throws IOException {
        refuses(
                written(document -> {
                    try {
                        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }),
                "locked");
    }

    /** Readers make sense of these, each its own; the last three hid a file's address from an earlier state of this check. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 0 obj <</A 1 endobj",
                "5 0 obj <</A (text endobj",
                "5 0 obj <</A 1>> <</B 2>> endobj",
                "5 0 obj <</A foo>> endobj",
                "5 0 obj [1 2> ] endobj",
                "5 0 obj <</A [1>>] endobj",
                "5 0 obj <</A 1 2>> endobj",
                "5 0 obj <</A stream /B 2>> endobj",
                "5 0 obj <</A </B 2 >> endobj",
                "5 % five\n 0 obj <</A 1>> endobj"
            })
    void whatReadersUnderstandDifferentlyIsRefused(String object) {
        refuses(pdf(object), "broken");
    }

    static Stream<Arguments> tiringPapers() {
        return Stream.of(
                        "5 0 obj (",
                        "<<",
                        "5 0 obj <<",
                        "/",
                        "/F 1 0 R ",
                        "/OpenAction 9 0 R ",
                        "obj ",
                        "5 0 obj [",
                        "%")
                .map(piece ->
                        arguments(piece, pdf("5 0 obj <<" + piece.repeat(2_000_000 / piece.length()) + ">> endobj")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tiringPapers")
    void noPaperKeepsTheServerBusy(String piece, byte[] paper) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try {
                Paper.requireHarmless(paper);
            } catch (Unfit refused) {
                assertThat(refused.problem()).isIn("broken", "active");
            }
        });
    }

    /** Each object of the part says to begin at its beginning, and reaches to its end. */
    @Test
    void aPartWhoseObjectsOverlapIsRefusedSoon() {
        var table = "1 0 ".repeat(50_000);
        var part = ascii(table + "[" + "1 ".repeat(500_000) + "]");

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> refuses(
                        new PdfMaker("")
                                .stream(
                                                "/Type /ObjStm /Filter /FlateDecode /N 50000 /First " + table.length(),
                                                deflated(part))
                                        .made(),
                        "broken"));
    }

    static Stream<Arguments> hostilePapers() {
        return HostilePapers.all().entrySet().stream().map(paper -> arguments(paper.getKey(), paper.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostilePapers")
    void whatDoesMoreThanShowAPaperIsRefused(String what, byte[] paper) {
        refuses(paper, "active", "broken");
    }

    /** So that what is refused is no straw man: another program comes from the beginning of the file to the harm in it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("hostilePapers")
    void anotherReaderComesToTheHarm(String what, byte[] paper) throws IOException {
        assertThat(PdfReader.everythingIn(paper).stream()
                        .filter(COSString.class::isInstance)
                        .map(text -> ((COSString) text).getString()))
                .contains(HostilePapers.BAIT);
    }

    /** A page as PDFBox writes it, with packed objects. */
    private static byte[] written(Consumer<PDDocument> more) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            more.accept(document);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void refuses(byte[] file, String... problems) {
        assertThatThrownBy(() -> Paper.requireHarmless(file))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.problem()).isIn((Object[]) problems));
    }
}
