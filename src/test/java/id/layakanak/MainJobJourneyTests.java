package id.layakanak;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.layakanak.shared.District;
import id.layakanak.testing.Journey;
import id.layakanak.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job in a real browser: from a program to the attendance export, and from a training to an accepted follow-up plan. */
@Journey
class MainJobJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    District district;

    @Autowired
    Clock clock;

    @TempDir
    Path downloads;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void staffPlanATrainingKeepAttendanceAndExportIt() throws IOException {
        // of yesterday, so that its first session has begun at whatever hour this runs
        var firstDay = district.today(clock).minusDays(1);
        try (var staff = Visitor.atDesk(port).signIn("petugas")) {
            staff.open("/institutions").click("Tambah lembaga");
            staff.fill("Nama lembaga", "TK Melati " + mark)
                    .chooseLike("Jenis", "Sekolah")
                    .chooseLike("Wilayah", "Kecamatan Juai");
            staff.click("Simpan").sees("Lembaga sudah ditambahkan.").sees("TK Melati " + mark);

            staff.open("/kha-modules").click("Tambah modul");
            staff.fill("Judul modul", "Bermain dan belajar " + mark)
                    .fill("Tujuan pembelajaran", "Peserta memahami hak bermain.");
            staff.fill("Jam pelajaran", "2")
                    .fill("Pasal KHA", "28, 29, 31")
                    .click("Simpan")
                    .sees("Bermain dan belajar " + mark);

            staff.open("/programs").click("Tambah program");
            staff.fill("Nama program", "Program " + mark).fill("Tahun anggaran", "" + firstDay.getYear());
            staff.fill("Sumber anggaran", "APBD Kabupaten").click("Simpan").sees("Program " + mark);

            staff.open("/trainings").click("Tambah pelatihan");
            staff.fill("Program", "Program " + mark).fill("Nama pelatihan", "Pelatihan KHA " + mark);
            staff.fill("Hari pertama", firstDay.toString())
                    .fill("Hari terakhir", firstDay.plusDays(2).toString());
            staff.fill("Tempat", "Aula Kecamatan Juai")
                    .fill("Kuota peserta", "2")
                    .click("Simpan");
            staff.sees("Pelatihan KHA " + mark).sees("Rancangan");

            staff.click("Tambah sesi");
            staff.chooseLike("Modul KHA", "Bermain dan belajar " + mark).fill("Jam mulai", "08:00");
            staff.fill("Narasumber", "Sari Wulandari; Dinas P3AP2KBPMD").click("Simpan");
            staff.sees("Bermain dan belajar " + mark)
                    .sees("08.00 s.d. 09.30 WITA")
                    .sees("2 JP");
            staff.click("Umumkan").sees("Diumumkan");

            staff.click("Peserta").click("Tambah peserta");
            enrol(staff, "Aulia Rahmawati");
            enrol(staff, "Zainal Arifin");
            staff.page().locator("#q").fill("Kartini");
            staff.page().locator("#q").press("Enter");
            staff.arrived().sees("2 dari 2 tempat terisi");

            staff.click("Ringkasan").click("Mulai").sees("Berlangsung");
            staff.click("Daftar Hadir").click("Isi");
            var rows = staff.page().locator("[id^=row-], li:has(button[aria-pressed])");
            assertThat(rows).hasCount(2);
            markAs(rows.nth(0), "H");
            markAs(rows.nth(1), "S");
            assertThat(staff.page().locator("button[aria-pressed=true]")).hasCount(2);
            staff.lookClosely();

            staff.click("Unduh");
            var file = staff.download("Excel (XLSX)", downloads);
            assertThat(file.getFileName().toString())
                    .startsWith("daftar-hadir-pelatihan-kha-" + mark)
                    .endsWith(".xlsx");
            try (var workbook = new ReadableWorkbook(Files.newInputStream(file))) {
                var text = workbook.getFirstSheet().read().toString();
                org.assertj.core.api.Assertions.assertThat(text).contains("Zainal Arifin", "Aulia Rahmawati", "Sakit");
            }

            staff.open("/trainings?q=" + mark).click("Pelatihan KHA " + mark).click("Selesaikan");
            staff.sees("Selesaikan sekarang?");
            staff.page().locator("details.confirm[open] button").click();
            staff.sees("Selesai");
        }
    }

    @Test
    void theTaskForceWritesAPlanOnAPhoneAndStaffAcceptItAtLast() {
        try (var member = Visitor.withPhone(port).signIn("gugus");
                var staff = Visitor.atDesk(port).signIn("petugas")) {
            member.open("/follow-up-plans/new").sees("Pelatihan KHA bagi Tenaga Puskesmas");
            member.page()
                    .locator("form[action*='7a000000-0000-4000-8000-000000000002/follow-up-plans'] button")
                    .first()
                    .click();
            member.arrived();
            var plan = member.page().url().replaceAll(".*(/follow-up-plans/[0-9a-f-]+).*", "$1");

            member.click("Tambah kegiatan");
            member.fill("Kegiatan", "Sosialisasi hak anak " + mark).fill("Tujuan", "Guru mengenal hak anak");
            member.fill("Sasaran", "40 guru").fill("Lokasi", "SDN Batu Piring");
            member.fill("Mulai", "2027-01-05")
                    .fill("Batas waktu", "2027-03-31")
                    .fill("Penanggung jawab", "Kepala Bidang");
            member.check("BOS").fill("Indikator keberhasilan", "40 guru hadir");
            member.chooseLike("Indikator KLA", "Sekolah/Satuan Pendidikan Ramah Anak")
                    .click("Simpan");
            member.sees("Sosialisasi hak anak " + mark).sees("Draf");
            member.click("Kirim RTL").sees("Menunggu telaah");

            staff.open("/follow-up-plans?q=Pendidikan")
                    .sees("Dinas Pendidikan dan Kebudayaan")
                    .open(plan);
            staff.click("Kembalikan").fill("Alasan dikembalikan", "Sebutkan nama sekolahnya.");
            staff.page()
                    .locator("form button")
                    .filter(new Locator.FilterOptions().setHasText("Kembalikan"))
                    .click();
            staff.arrived().sees("Dikembalikan");

            member.open(plan).sees("Sebutkan nama sekolahnya.").sees("Dikembalikan");
            member.click("Kirim RTL").sees("Menunggu telaah");
            staff.open(plan).click("Terima").sees("Diterima");
            member.open(plan).sees("Diterima");
        }
    }

    @Test
    void leadersReadAndChangeNothing() {
        try (var leader = Visitor.withPhone(port).inEnglish().signIn("pimpinan")) {
            leader.sees("" + district.today(clock).getYear())
                    .open("/trainings")
                    .sees("Angkatan I")
                    .doesNotSee("Add training");
            leader.open("/trainings/7a000000-0000-4000-8000-000000000001/attendance")
                    .doesNotSee("0854-");
            leader.open("/follow-up-plans").doesNotSee("Draft");
            leader.open("/institutions").doesNotSee("Add institution");
        }
    }

    @Test
    void anAdminLetsSomebodyInWhoThenSignsIn() {
        try (var admin = Visitor.atDesk(port).signIn("admin");
                var newcomer = Visitor.withPhone(port)) {
            admin.open("/accounts").click("Tambah akun");
            admin.fill("Nama lengkap", "Rina Apriani")
                    .fill("Nama pengguna", "rina-" + mark)
                    .check("Petugas dinas");
            admin.click("Simpan").sees("Akun dibuat.").click("Buat tautan");
            var link = admin.page().locator(".secret").textContent().replaceAll("https?://[^/]+", "");

            newcomer.open(link)
                    .sees("Rina Apriani")
                    .fill("Sandi", "kuda biru minum teh")
                    .click("Simpan sandi");
            newcomer.sees("Sandi tersimpan.")
                    .fill("Nama pengguna", "rina-" + mark)
                    .fill("Sandi", "kuda biru minum teh")
                    .click("Masuk");
            newcomer.open("/account").sees("Akun saya").open("/trainings").sees("Tambah pelatihan");
        }
    }

    @Test
    void attendanceIsEnteredWithoutJavaScript() {
        try (var staff = Visitor.withoutJavaScript(port).signIn("petugas")) {
            staff.open("/sessions/5e000000-0000-4000-8000-000000000015/attendance");
            var first = staff.page()
                    .locator("[id^=row-], li:has(button[aria-pressed])")
                    .first();
            markAs(first, "T");
            assertThat(staff.page().locator("button[aria-pressed=true]")).hasCount(1);
        }
    }

    private static void enrol(Visitor staff, String name) {
        staff.page().locator("#q").fill(name);
        staff.page()
                .locator("#results li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .getByText("Tambahkan")
                .first()
                .click();
        staff.sees(name + " berhasil didaftarkan.").arrived();
    }

    private static void markAs(Locator row, String letter) {
        row.locator("button[aria-pressed]")
                .filter(new Locator.FilterOptions().setHasText(letter))
                .first()
                .click();
        assertThat(row.locator("button[aria-pressed=true]")).containsText(letter);
        // it shows at once, and is dimmed while it is on its way
        assertThat(row.page().locator("li[data-wanted]")).hasCount(0);
    }
}
