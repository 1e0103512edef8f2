package id.layakanak.signin;

import id.layakanak.testing.Journey;
import id.layakanak.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@Journey
class SignInJourneyTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"petugas", "gugus", "pimpinan", "admin"})
    void eachRoleSignsInAndOut(String username) {
        try (var visitor = Visitor.withPhone(port)) {
            visitor.signIn(username);
            visitor.page().locator(".menu").click();
            visitor.page().locator(".side").getByText("Keluar").click();
            visitor.sees("Anda sudah keluar.");
        }
    }

    @Test
    void wrongPasswordsAndUnknownNamesAreToldTheSame() {
        try (var visitor = Visitor.atDesk(port)) {
            visitor.open("/login")
                    .fill("Nama pengguna", "petugas")
                    .fill("Sandi", "salah")
                    .click("Masuk");
            visitor.sees("Nama pengguna atau sandi tidak cocok.");
            visitor.fill("Nama pengguna", "tidak-ada").fill("Sandi", "salah").click("Masuk");
            visitor.sees("Nama pengguna atau sandi tidak cocok.");
        }
    }

    @Test
    void aPhoneNumberSignsInToo() {
        try (var visitor = Visitor.atDesk(port)) {
            visitor.open("/login")
                    .fill("Nama pengguna", "0854-5493-5136")
                    .fill("Sandi", "petugas-demo")
                    .click("Masuk");
            visitor.sees("Sari Wulandari");
        }
    }

    @Test
    void thePageAskedForOpensAfterSigningIn() {
        try (var visitor = Visitor.atDesk(port).inEnglish()) {
            visitor.open("/institutions?type=LKSA").sees("Sample accounts");
            visitor.fill("Username", "petugas").fill("Password", "petugas-demo").click("Sign in");
            visitor.sees("LKSA Harapan Bunda").doesNotSee("Puskesmas Paringin");
        }
    }
}
