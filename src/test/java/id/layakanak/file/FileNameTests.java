package id.layakanak.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "Izin Orang Tua.PDF, Izin Orang Tua.pdf",
        "Surat No. 12.5.2026.pdf, Surat No. 12.5.2026.pdf",
        "'  izin   .pdf', izin.pdf",
        "....pdf, ",
        "'izin\u00a0\u3000ayah.pdf', izin ayah.pdf",
        "'Re\u0301union.pdf', R\u00e9union.pdf",
        "'i\u200bz\u00adin.pdf', izin.pdf"
    })
    void isShownTidily(String sent, String shown) {
        if (shown == null) {
            assertThatThrownBy(() -> FileName.of(sent)).isInstanceOf(Unfit.class);
        } else {
            assertThat(FileName.of(sent).as(FileKind.PDF)).isEqualTo(shown);
        }
    }

    @Test
    void theExtensionIsWhatStandsBehindTheLastDot() {
        assertThat(FileName.of("surat.pdf.exe").extension()).isEqualTo("exe");
        assertThat(FileName.of("surat").extension()).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "../izin.pdf",
                "..\\izin.pdf",
                "C:\\Windows\\izin.pdf",
                "/etc/passwd.pdf",
                "izin\r\nSet-Cookie: a=b.pdf",
                "izin\0.pdf",
                "izin\u202efdp.pdf",
                "izin\u200f.pdf",
                "izin\u2067.pdf",
                "izin\u2028.pdf",
                "izin\u0085.pdf",
                ".pdf",
                " .pdf",
                "\u200b.pdf"
            })
    void whatNoHonestBrowserSendsIsRefused(String sent) {
        assertThatThrownBy(() -> FileName.of(sent))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.problem()).isEqualTo("name"));
    }

    @Test
    void isAsLongAsFileSystemsAllow() {
        assertThat(FileName.of("x".repeat(251) + ".pdf").base()).hasSize(251);
        assertThatThrownBy(() -> FileName.of("x".repeat(252) + ".pdf")).isInstanceOf(Unfit.class);
    }
}
