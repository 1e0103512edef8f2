package id.layakanak.secondfactor;

import id.layakanak.account.Cast;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Role;
import id.layakanak.signin.OpenSessions;
import id.layakanak.signin.SignIn;
import id.layakanak.testing.Journey;
import id.layakanak.testing.Visitor;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Journey
class SecondFactorJourneyTests {

    private static final String USERNAME = "rina-jalan";

    /** What {@link Visitor#signIn} types. */
    private static final String PASSWORD = USERNAME + "-demo";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    OpenSessions sessions;

    @Autowired
    Clock clock;

    private AccountId rina;

    @BeforeEach
    void anAccountOfItsOwn() {
        rina = cast.add(USERNAME, PASSWORD, Role.STAFF);
    }

    @AfterEach
    void noTrace() {
        cast.remove(rina);
    }

    @Test
    void anOfficerTiesAPhoneToTheAccountAndSignsInWithItsCode() {
        String secret;
        try (var visitor = Visitor.withPhone(port)) {
            visitor.signIn(USERNAME)
                    .open("/account")
                    .sees("Belum aktif")
                    .lookClosely()
                    .leavePicture("account")
                    .click("Aktifkan verifikasi dua langkah");
            secret = visitor.page().locator("code.secret").innerText().replace(" ", "");
            visitor.lookClosely().leavePicture("enrolment");
            type(visitor, code(secret, 0))
                    .fill("Sandi sekarang", "bukan ini")
                    .click("Aktifkan verifikasi dua langkah")
                    .sees("Bukan sandi Anda sekarang.")
                    .fill("Sandi sekarang", PASSWORD)
                    .click("Aktifkan verifikasi dua langkah")
                    .sees("Simpan kode pemulihan Anda")
                    .lookClosely()
                    .leavePicture("recovery-codes")
                    .click("Sudah saya simpan")
                    .sees("Aktif: setiap kali masuk")
                    .click("Kelola")
                    .lookClosely()
                    .leavePicture("second-factor");
        }
        try (var visitor = Visitor.atDesk(port).inEnglish()) {
            visitor.open("/login").lookClosely().leavePicture("login");
            visitor.page().locator("#username").fill(USERNAME);
            visitor.page().locator("#password").fill(PASSWORD);
            visitor.click("Sign in").sees("Enter the code").lookClosely().leavePicture("code");
            type(visitor, "000000").click("Sign in").sees("does not match").doesNotSee("Rina Apriani");
            type(visitor, code(secret, 1))
                    .click("Sign in")
                    .sees("Rina Apriani")
                    .open("/account")
                    .sees("Chrome on Linux")
                    .lookClosely()
                    .leavePicture("account-desk");
        }
    }

    @Test
    void theSamePagesAreWholeAtADeskInEnglishAndOnAPhoneAtTheCode() {
        String secret;
        try (var visitor = Visitor.atDesk(port).inEnglish()) {
            visitor.signIn(USERNAME)
                    .open(SignIn.SECOND_FACTOR_PAGE)
                    .lookClosely()
                    .leavePicture("enrolment-desk");
            secret = visitor.page().locator("code.secret").innerText().replace(" ", "");
            type(visitor, code(secret, 0))
                    .fill("Present password", PASSWORD)
                    .click("Turn on two-step verification")
                    .sees("Keep your recovery codes")
                    .lookClosely()
                    .leavePicture("recovery-codes-desk");
        }
        try (var visitor = Visitor.withPhone(port)) {
            visitor.open("/login").lookClosely().leavePicture("login-phone");
            visitor.page().locator("#username").fill(USERNAME);
            visitor.page().locator("#password").fill(PASSWORD);
            visitor.click("Masuk").sees("Masukkan kode").lookClosely().leavePicture("code-phone");
        }
    }

    @Test
    void whatWasTypedWhileTheSessionEndedIsSentAfterSigningInAgain() {
        try (var visitor = Visitor.withPhone(port)) {
            visitor.signIn(USERNAME).open("/institutions/new").fill("Nama", "SD Perahu Kertas");
            visitor.chooseLike("Jenis", "Sekolah")
                    .choose("Wilayah", "outside")
                    .fill("Alamat", "Jalan yang panjang 17, Paringin");
            sessions.endAll(rina);
            visitor.click("Simpan").sees("Isian itu disimpan 30 menit").leavePicture("login-unfinished");
            visitor.page().locator("#username").fill(USERNAME);
            visitor.page().locator("#password").fill(PASSWORD);
            visitor.click("Masuk")
                    .sees("Isian Anda belum terkirim")
                    .sees("Jalan yang panjang 17, Paringin")
                    .lookClosely()
                    .leavePicture("unfinished")
                    .click("Kirim sekarang")
                    .sees("SD Perahu Kertas")
                    .doesNotSee("belum terkirim");
        }
    }

    @Test
    void anAdminSeesTheDevicesOfAnAccountAndSignsOneOut() {
        try (var officer = Visitor.withPhone(port);
                var admin = Visitor.atDesk(port)) {
            officer.signIn(USERNAME);
            admin.signIn("admin")
                    .open("/accounts/" + rina)
                    .sees("Chrome di Linux")
                    .lookClosely()
                    .leavePicture("admin-account")
                    .click("Keluarkan")
                    .sees("Perangkat itu sudah dikeluarkan.");
            officer.open("/account").sees("Nama pengguna atau nomor HP");
        }
    }

    /** By its id: the picture beside it is named a code, too. */
    private static Visitor type(Visitor visitor, String code) {
        visitor.page().locator("#code").fill(code);
        return visitor;
    }

    /** The code of this half minute, or of a later one. */
    private String code(String secret, int stepsAhead) {
        return Authenticator.code(secret, clock.instant(), stepsAhead);
    }
}
