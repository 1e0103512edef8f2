package id.layakanak.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.support.TransactionOperations;

class DownloadsTests {

    private final Downloads downloads = new Downloads(TransactionOperations.withoutTransaction());

    @Test
    void isAFileToSaveAndNotToIndex() throws IOException {
        var answer = downloads.of("csv", "Lembaga", table -> table.row(List.of("SDN 1")));
        var headers = answer.getHeaders();

        assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION)).isEqualTo("attachment; filename=\"lembaga.csv\"");
        assertThat(headers.getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(headers.getFirst("X-Robots-Tag")).isEqualTo("noindex");
        try (var body = Objects.requireNonNull(answer.getBody()).getInputStream()) {
            var bytes = body.readAllBytes();
            assertThat(headers.getContentLength()).isEqualTo(bytes.length);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\uFEFFSDN 1\r\n");
        }
    }

    @Test
    void leavesNothingOnTheDisk() throws IOException {
        var before = leftOvers();

        var answer = downloads.of("xlsx", "Lembaga", table -> table.row(List.of("SDN 1")));
        try (var body = Objects.requireNonNull(answer.getBody()).getInputStream()) {
            assertThat(body.readAllBytes()).startsWith('P', 'K');
        }

        nothingIsLeftSince(before);
    }

    @Test
    void leavesNothingOnTheDiskWhenTheRowsFail() throws IOException {
        var before = leftOvers();

        assertThatThrownBy(() -> downloads.of("xlsx", "Lembaga", table -> {
                    table.row(List.of("SDN 1"));
                    throw new IllegalStateException("the database went away");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database went away");

        nothingIsLeftSince(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rekap kehadiran Pelatihan KHA, Angkatan I 2025-08-20 | rekap-kehadiran-pelatihan-kha-angkatan-i-2025-08-20",
                "Daftar Hadir – KHA: Angkatan 1 | daftar-hadir-kha-angkatan-1",
                "Ávila Ñandú | avila-nandu",
                "../../etc/passwd | etc-passwd",
                "C:\\Windows\\win.ini | c-windows-win-ini",
                "a\"; filename=\"evil.exe | a-filename-evil-exe",
                "<script>alert(1)</script> | script-alert-1-script",
                "漢字 | unduhan",
                "'...' | unduhan",
                "CON | unduhan-con",
                "lpt1 | unduhan-lpt1",
            })
    void isNamedAfterItsTitleInLettersThatEverySystemTakes(String title, String name) {
        assertThat(Downloads.fileName(title)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: x=1", "laporan\u202Exslx.exe", "nol\0nol", "\uFEFFawal", "😀"})
    void takesNoControlOrDirectionMarkIntoItsName(String hostile) throws IOException {
        var answer = downloads.of("xlsx", hostile, table -> table.row(List.of("x")));
        try (var body = Objects.requireNonNull(answer.getBody()).getInputStream()) {
            body.readAllBytes();
        }

        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .matches("attachment; filename=\"[a-z0-9]+(-[a-z0-9]+)*\\.xlsx\"");
    }

    @Test
    void cutsALongNameWithoutLeavingADashAtItsEnd() {
        assertThat(Downloads.fileName("a".repeat(119) + " akhir")).isEqualTo("a".repeat(119));
        assertThat(Downloads.fileName("x".repeat(300))).hasSize(120);
    }

    /** What others write at the same time is gone in a moment; what was left behind stays. */
    private static void nothingIsLeftSince(Set<Path> before) throws IOException {
        var later = leftOvers();
        later.removeAll(before);
        for (int wait = 0; wait < 100 && later.stream().anyMatch(Files::exists); wait++) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(later).noneMatch(Files::exists);
    }

    private static Set<Path> leftOvers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("export"))
                    .collect(Collectors.toSet());
        }
    }
}
