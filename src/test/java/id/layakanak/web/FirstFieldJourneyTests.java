package id.layakanak.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import id.layakanak.testing.Journey;
import id.layakanak.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever comes to a form types at once; what is wrong comes first, and a phone's keyboard stays away until a field is touched. */
@Journey
class FirstFieldJourneyTests {

    private static final String PUSKESMAS_PARINGIN = "/institutions/1a000000-0000-4000-8000-000000000023/edit";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFormBeginsAtItsFirstField() {
        try (var staff = Visitor.atDesk(port).signIn("petugas").open("/institutions/new")) {
            staff.page().keyboard().type("PAUD Kenanga");
            assertThat(staff.page().locator("#name")).hasValue("PAUD Kenanga");

            staff.open(PUSKESMAS_PARINGIN);
            assertThat(staff.page().locator("#name")).isFocused();
            staff.open("/trainings/7a000000-0000-4000-8000-000000000002/participants/new");
            assertThat(staff.page().locator("#q")).isFocused();
            staff.open("/institutions");
            assertThat(staff.page().locator("body")).isFocused(); // a list is there to be read
        }
    }

    @Test
    void signingInBeginsAtTheName() {
        try (var stranger = Visitor.atDesk(port).open("/login")) {
            stranger.page().keyboard().type("petugas");
            assertThat(stranger.page().locator("#username")).hasValue("petugas");
        }
    }

    @Test
    void whatIsWrongComesFirst() {
        try (var staff = Visitor.atDesk(port).signIn("petugas").open("/institutions/new")) {
            staff.click("Simpan");
            assertThat(staff.page().locator(".alert-danger")).isFocused();

            staff.open(PUSKESMAS_PARINGIN).fill("Alamat", "Jalan Baru 1");
            jdbc.sql("update institution set version = version + 1 where name = 'Puskesmas Paringin'")
                    .update();
            staff.click("Simpan");
            assertThat(staff.page().locator(".alert-warning")).isFocused();
        }
    }

    @Test
    void aPhonesKeyboardWaits() {
        try (var staff = Visitor.withPhone(port).signIn("petugas").open("/institutions/new")) {
            assertThat(staff.page().locator("body")).isFocused();
        }
    }
}
