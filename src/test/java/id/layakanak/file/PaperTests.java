package id.layakanak.file;

import static id.layakanak.file.Samples.ascii;
import static id.layakanak.file.Samples.deflated;
import static id.layakanak.file.Samples.joined;
import static id.layakanak.file.Samples.packedPart;
import static id.layakanak.file.Samples.pdf;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(strings = {"5 0 obj <</JavaScripts 1>> endobj", "5 0 obj (Launch) endobj", "5 0 obj <</Launcher 1>>"})
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

    private static void refuses(byte[] file, String problem) {
        assertThatThrownBy(() -> Paper.requireHarmless(file))
                .isInstanceOf(Unfit.class)
                .hasMessage(problem);
    }
}
