package id.layakanak.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.layakanak.shared.District;
import id.layakanak.testing.Journey;
import id.layakanak.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What staff and admins do for the people whose data they keep; in the browser, at both widths and in both languages. */
@Journey
class PrivacyJourneyTests {

    private static final String TRAINING = "/trainings/7a000000-0000-4000-8000-000000000002";

    @LocalServerPort
    int port;

    @Autowired
    District district;

    @Autowired
    Clock clock;

    @Test
    void anybodyReadsWhatIsKept() {
        try (var visitor = Visitor.withPhone(port)) {
            visitor.open("/privacy").sees("Data yang kami simpan").sees("SAPA 129");
        }
        try (var visitor = Visitor.atDesk(port).inEnglish()) {
            visitor.open("/privacy").sees("The data we keep").sees("3×24 hours");
        }
    }

    @Test
    void aRequestForCorrectionIsEnteredAndAnsweredWithAPhone() {
        try (var sari = Visitor.withPhone(port).signIn("petugas")) {
            addPerson(sari, "Maulida Perbaikan");
            sari.click("Data pribadi").sees("Identitas");
            sari.click("Catat permintaan")
                    .fill("Apa yang salah", "Gelar saya kurang")
                    .fill("Seharusnya", "S.Pd.")
                    .check("Surat")
                    .click("Simpan");
            sari.sees("Menunggu").sees("sisa 71 jam");
            sari.open("/corrections").sees("Maulida Perbaikan").click("Maulida Perbaikan");
            sari.fill("Jawaban", "Gelar sudah ditambahkan").click("Sudah diperbaiki");
            sari.sees("Permintaan selesai").sees("Gelar sudah ditambahkan");
        }
    }

    @Test
    void aChildTakesPartOnceTheConsentIsOnFile() throws IOException {
        try (var sari = Visitor.withPhone(port).signIn("petugas")) {
            sari.open(TRAINING + "/participants/newcomer")
                    .fill("Nama lengkap", "Rahmah Anak Forum")
                    .check("Perempuan")
                    .fill(
                            "Bulan lahir",
                            YearMonth.from(district.today(clock)).minusYears(15).toString());
            sari.click("Simpan dan daftarkan").sees("menunggu izin orang tua atau wali");
            sari.click("Unggah izin wali").fill("Nama orang tua", "Hasnah").check("Ibu");
            sari.click("Simpan izin dan konfirmasi").sees("Surat izin yang ditandatangani");
            sari.page().locator("#paper").setInputFiles(new FilePayload("izin.png", "image/png", picture()));
            sari.click("Simpan izin dan konfirmasi").sees("Peserta sudah terdaftar");
            sari.open(TRAINING + "/participants?q=Rahmah").sees("Di bawah 18").doesNotSee("Menunggu izin wali, ");
        }
    }

    @Test
    void aNipIsRevealedOnce() {
        try (var sari = Visitor.atDesk(port).inEnglish().signIn("petugas")) {
            addPersonInEnglish(sari, "Zulkifli Bernomor");
            sari.sees("•••• 009")
                    .click("Show NIP")
                    .sees("19800101 200501 1 009")
                    .lookClosely();
            sari.page().reload();
            sari.open("/people?q=Zulkifli").sees("Zulkifli Bernomor").doesNotSee("200501");
        }
    }

    @Test
    void anAdminErasesAPersonAfterAQuestion() {
        try (var rahmat = Visitor.atDesk(port).signIn("admin")) {
            addPerson(rahmat, "Ingin Dilupakan");
            rahmat.click("Data pribadi").click("Anonimkan").sees("Data pribadi Ingin Dilupakan akan dihapus");
            rahmat.page().locator(".confirm-panel button").click();
            rahmat.arrived().sees("Yang tersisa hanya angka").doesNotSee("Ingin Dilupakan");
        }
    }

    @Test
    void anAdminSeesWhatIsPastItsRetentionAndChangesHowLongItIs() {
        try (var rahmat = Visitor.withPhone(port).inEnglish().signIn("admin")) {
            rahmat.open("/retention-runs").sees("Retention");
            rahmat.open("/purposes").sees("Purposes and retention");
            rahmat.open("/purposes/PHONE/edit").sees("Mobile number");
        }
        try (var rahmat = Visitor.atDesk(port).signIn("admin")) {
            rahmat.open("/retention-runs").sees("Penghapusan berkala");
            rahmat.open("/purposes").sees("Tujuan dan masa simpan");
        }
    }

    private static void addPerson(Visitor visitor, String name) {
        visitor.open("/people/new").fill("Nama lengkap", name).check("Perempuan");
        visitor.click("Simpan").sees(name);
    }

    private static void addPersonInEnglish(Visitor visitor, String name) {
        visitor.open("/people/new").fill("Full name", name).check("Male").fill("NIP", "198001012005011009");
        visitor.click("Save");
        assertThat(visitor.page()).not().hasURL(Pattern.compile(".*/people(/new)?$"));
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
