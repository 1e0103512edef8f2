package id.layakanak.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.layakanak.testing.Journey;
import id.layakanak.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Journey
class UploadJourneyTests {

    private static final byte[] TOO_LARGE = new byte[10 * 1024 * 1024 + 1];

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    @AfterEach
    void leaveNothing() {
        jdbc.sql("delete from stored_file").update();
    }

    @Test
    void aFileTooLargeIsToldOnThePhoneBeforeItIsSent() throws Exception {
        try (var visitor = Visitor.withPhone(port)) {
            visitor.signIn("petugas").open("/test/uploads");
            choose(visitor.page(), "izin.pdf", TOO_LARGE);

            visitor.sees("Berkas ini terlalu besar; paling besar 10 MB.").lookClosely();
            assertThat(visitor.page().inputValue("#file")).isEmpty();
            choose(visitor.page(), "izin.pdf", Samples.pdf());
            visitor.doesNotSee("Berkas ini terlalu besar");
            assertThat(visitor.page().getAttribute("#file", "aria-invalid")).isNull();
            assertThat(visitor.page().getAttribute("#file", "class")).doesNotContain("is-invalid");
        }
    }

    @Test
    void withoutJavaScriptItIsToldAfterwardsAndTheRestIsKept() throws Exception {
        try (var visitor = Visitor.withoutJavaScript(port)) {
            visitor.signIn("petugas").open("/test/uploads").fill("Nama", "Sari");
            choose(visitor.page(), "izin.pdf", TOO_LARGE);
            visitor.click("Simpan");

            visitor.sees("Berkas ini terlalu besar; paling besar 10 MB.");
            assertThat(visitor.page().inputValue("#name")).isEqualTo("Sari");
        }
    }

    @Test
    void aFileThatIsNotWhatItSaysIsToldAtItsField() throws Exception {
        try (var visitor = Visitor.atDesk(port).inEnglish()) {
            visitor.signIn("petugas").open("/test/uploads");
            choose(visitor.page(), "izin.jpg", Samples.ascii("<html><script>alert(1)</script>"));
            visitor.click("Save");

            visitor.sees("What is in this file is no JPG").lookClosely();
        }
    }

    @Test
    void aFileMuchTooLargeIsToldOnAPage() throws Exception {
        try (var visitor = Visitor.withoutJavaScript(port)) {
            visitor.signIn("petugas").open("/test/uploads");
            choose(visitor.page(), "izin.pdf", new byte[30 * 1024 * 1024]);
            visitor.click("Simpan");

            visitor.sees("Berkasnya terlalu besar");
        }
    }

    @Test
    void aStoredFileIsSavedAndNotShown() throws Exception {
        try (var visitor = Visitor.atDesk(port)) {
            visitor.signIn("petugas").open("/test/uploads");
            choose(visitor.page(), "Izin Réni.pdf", Samples.pdf());

            var saved = visitor.page()
                    .waitForDownload(
                            () -> visitor.page().locator("#content button").click());

            assertThat(saved.suggestedFilename()).isEqualTo("Izin Réni.pdf");
            assertThat(Files.readAllBytes(Path.of(saved.path().toString()))).isEqualTo(Samples.pdf());
        }
    }

    private void choose(Page page, String name, byte[] content) throws IOException {
        page.setInputFiles("#file", Files.write(folder.resolve(name), content));
    }
}
