package id.layakanak.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Statements;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The files of the Balangan training, read back. */
@IntegrationTest
@Transactional
class AttendanceExportIntegrationTests {

    private static final String TRAINING_ID = "7a000000-0000-4000-8000-000000000001";
    private static final String TRAINING = "/trainings/" + TRAINING_ID + "/attendance";
    private static final String SESSION = "/sessions/5e000000-0000-4000-8000-000000000002/attendance";
    /** Enrolled and marked in both of the above. */
    private static final String JUMADI = "9b000000-0000-4000-8000-000000000001";

    private static final String NIP = "198501012010011001";
    private static final String WRITTEN_NIP = "19850101 201001 1 001";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void giveJumadiANip() {
        jdbc.sql(
                        "update person set nip = :nip where id = (select person_id from participant where id = cast(:p as uuid))")
                .param("nip", NIP)
                .param("p", JUMADI)
                .update();
    }

    @Test
    void hasTheColumnsOfTheOfficesInTheSheetOfASession() throws IOException {
        var rows = csv(SESSION);

        assertThat(rows.get(0).toList())
                .containsExactly(
                        "No",
                        "Nama",
                        "NIP",
                        "L/P",
                        "Jabatan",
                        "Instansi",
                        "No. HP",
                        "Keterangan hadir",
                        "Waktu dicatat");
        assertThat(rows).hasSize(101);
        assertThat(of("Jumadi, S.H.", rows).toList().subList(1, 9))
                .containsExactly(
                        "Jumadi, S.H.",
                        WRITTEN_NIP,
                        "L",
                        "Analis Kebijakan Ahli Muda",
                        "Dinas P3AP2KBPMD Kabupaten Balangan",
                        "0854-3856-5376",
                        "Hadir",
                        "08.55 WITA");
        assertThat(rows.stream().skip(1).map(row -> row.get(0))).first().isEqualTo("1");
    }

    @Test
    void saysWhatWasNotMarkedAndWhatWasEnteredLater() throws IOException {
        jdbc.sql(
                        "update attendance set marked_at = timestamptz '2025-08-25 02:00Z' where participant_id = cast(:p as uuid)")
                .param("p", JUMADI)
                .update();
        assertThat(of("Jumadi, S.H.", csv(SESSION)).get(8))
                .isEqualTo("dimasukkan belakangan, 25 Agustus 2025 pukul 10.00 WITA");

        jdbc.sql("delete from attendance where participant_id = cast(:p as uuid)")
                .param("p", JUMADI)
                .update();
        assertThat(of("Jumadi, S.H.", csv(SESSION)).toList().subList(7, 9)).containsExactly("Belum ditandai", "");
    }

    @Test
    void hasAColumnForEverySessionInTheRecap() throws IOException {
        var rows = csv(TRAINING);

        assertThat(rows.get(0).toList())
                .hasSize(23)
                .startsWith("No", "Nama", "NIP", "L/P", "Jabatan", "Instansi", "20/8 MP 1", "20/8 MP 2")
                .contains("21/8 MP 1", "22/8 MP 4")
                .endsWith("Jumlah hadir", "JP", "Persentase kehadiran", "Keterangan");
        assertThat(rows).hasSize(101);
        assertThat(rows.stream()
                        .skip(1)
                        .flatMap(row -> row.toList().subList(6, 19).stream())
                        .distinct())
                .containsExactlyInAnyOrder("H", "T", "I", "S", "A");
    }

    @Test
    void addsUpEachLineOfTheRecap() throws IOException {
        for (var row : csv(TRAINING).subList(1, 101)) {
            var marks = row.toList().subList(6, 19);
            var attended = marks.stream()
                    .filter(mark -> mark.equals("H") || mark.equals("T"))
                    .count();
            assertThat(row.get(19)).isEqualTo("" + attended);
            assertThat(row.get(21).replace(',', '.').replace("%", ""))
                    .satisfies(percent -> assertThat(Double.parseDouble(percent))
                            .isCloseTo(100.0 * attended / 13, org.assertj.core.data.Offset.offset(0.05)));
            assertThat(row.get(22).isEmpty()).isEqualTo(attended == 13);
        }
    }

    @Test
    void narrowsAndSortsTheRecapAsThePageDoes() throws IOException {
        assertThat(csv(TRAINING, "?q=Jumadi")).hasSize(2);
        var attended = csv(TRAINING, "?sort=attended,desc").stream()
                .skip(1)
                .map(row -> Integer.parseInt(row.get(19)))
                .toList();
        assertThat(attended).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void countsTheSheetOfASessionByMenAndWomen() throws IOException {
        var counts = jdbc.sql("""
                        select count(*) filter (where a.status in ('PRESENT', 'LATE') and o.sex = 'MALE') as men,
                               count(*) filter (where a.status in ('PRESENT', 'LATE') and o.sex = 'FEMALE') as women
                        from attendance a join participant p on p.id = a.participant_id join person o on o.id = p.person_id
                        where a.session_id = '5e000000-0000-4000-8000-000000000002'
                        """).query().singleRow();

        assertThat(text(xlsx(SESSION)))
                .contains("Hadir: %s (L %s · P %s)"
                        .formatted(
                                (long) counts.get("men") + (long) counts.get("women"),
                                counts.get("men"),
                                counts.get("women")));
    }

    @ParameterizedTest
    @ValueSource(strings = {SESSION, TRAINING})
    void writesNumbersOfPeopleAsTextAndNoFormulas(String path) throws IOException {
        jdbc.sql("update person set full_name = '=HYPERLINK(\"http://x\")' where full_name = 'Jumadi'")
                .update();

        var cells = xlsx(path).stream()
                .flatMap(Row::stream)
                .filter(java.util.Objects::nonNull)
                .toList();

        assertThat(cells).allSatisfy(cell -> assertThat(cell.getFormula()).isNull());
        assertThat(cells.stream()
                        .filter(cell -> cell.getText().equals(WRITTEN_NIP))
                        .map(cell -> cell.getType()))
                .containsExactly(CellType.STRING);
        assertThat(cells.stream().map(cell -> cell.getText())).contains("=HYPERLINK(\"http://x\"), S.H.");
        assertThat(Portal.text(portal.asStaff().get(path + ".csv")))
                .contains("\"'=HYPERLINK(\"\"http://x\"\"), S.H.\"");
    }

    @Test
    void writesTheSameRowsToBothKindsOfFile() throws IOException {
        var inCsv = csv(SESSION).stream().map(row -> row.get(1) + row.get(7)).toList();
        var inXlsx = xlsx(SESSION).stream()
                .filter(row -> row.getCellCount() >= 9)
                .map(row -> row.getCellText(1) + row.getCellText(7))
                .toList();

        assertThat(inXlsx).containsSubsequence(inCsv);
    }

    @Test
    void headsTheSheetAsTheOfficesDo() throws IOException {
        assertThat(text(xlsx(SESSION)))
                .contains(
                        "DAFTAR HADIR PESERTA", "Pelatihan Konvensi Hak Anak (KHA), Angkatan I", "TAHUN ANGGARAN 2025")
                .contains(
                        "Rabu, 20 Agustus 2025",
                        "Kerangka HAM dan sejarah Konvensi Hak Anak",
                        "08.45 s.d. 10.15 WITA",
                        "Mahligai Mayang Maurai");
        assertThat(text(xlsx(TRAINING)))
                .contains("REKAPITULASI KEHADIRAN PESERTA", "20 s.d. 22 Agustus 2025", "H = Hadir, T = Terlambat");
    }

    @Test
    void countsThoseWhoAreNotMarkedSoThatTheSheetAddsUp() throws IOException {
        jdbc.sql("delete from attendance where participant_id = cast(:p as uuid)")
                .param("p", JUMADI)
                .update();

        assertThat(text(xlsx(SESSION))).contains("Belum ditandai: 1 (L 1 · P 0)", "Jumlah: 100 (L ");
    }

    @Test
    void carriesLetterheadAndRoomForASignature() throws IOException {
        assertThat(text(xlsx(SESSION)))
                .startsWith(
                        "PEMERINTAH KABUPATEN BALANGAN\nDinas P3AP2KBPMD Kabupaten Balangan\nDAFTAR HADIR PESERTA\n")
                .containsPattern("…, 20 Agustus 2025\nPenanggung jawab kegiatan,")
                .endsWith("NIP");
        assertThat(text(xlsx(TRAINING))).containsPattern("…, 22 Agustus 2025\nPenanggung jawab kegiatan,");
    }

    @Test
    void sumsTheRecapBySessionAndSexOverTheRowsInTheFile() throws IOException {
        assertThat(sums(xlsx(TRAINING), "Hadir, jumlah")).isEqualTo(attended(csv(TRAINING), "L", "P"));
        assertThat(sums(xlsx(TRAINING), "Hadir, laki-laki")).isEqualTo(attended(csv(TRAINING), "L"));
        assertThat(sums(xlsx(TRAINING), "Hadir, perempuan")).isEqualTo(attended(csv(TRAINING), "P"));
        assertThat(sums(xlsx(TRAINING, "?q=Jumadi"), "Hadir, jumlah")).allMatch(sum -> sum <= 1);
        assertThat(text(xlsx(TRAINING, "?q=Jumadi"))).contains("Jumlah: 1 (L 1 · P 0)");
    }

    private static List<Integer> sums(List<Row> rows, String label) {
        var row = rows.stream()
                .filter(line -> line.getCellText(0).equals(label))
                .findFirst()
                .orElseThrow();
        return IntStream.range(6, 19)
                .mapToObj(i -> row.getCell(i).asNumber().intValue())
                .toList();
    }

    private static List<Integer> attended(List<CSVRecord> rows, String... sexes) {
        return IntStream.range(6, 19)
                .mapToObj(column -> (int) rows.stream()
                        .filter(row -> List.of(sexes).contains(row.get(3)))
                        .filter(row ->
                                row.get(column).equals("H") || row.get(column).equals("T"))
                        .count())
                .toList();
    }

    @Test
    void isNamedAfterTrainingAndDate() {
        assertThat(name(SESSION + ".xlsx"))
                .isEqualTo(
                        "attachment; filename=\"daftar-hadir-pelatihan-konvensi-hak-anak-kha-angkatan-i-2025-08-20-sesi-2.xlsx\"");
        assertThat(name(TRAINING + ".csv"))
                .isEqualTo(
                        "attachment; filename=\"rekap-kehadiran-pelatihan-konvensi-hak-anak-kha-angkatan-i-2025-08-20.csv\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x\"; filename=\"evil.exe",
                "a{0}'b",
                "😀",
                "=cmd|'/C calc'!A0",
                "<script>alert(1)</script>"
            })
    void keepsAHostileTitleOutOfTheNameAndSurvivesIt(String title) throws IOException {
        jdbc.sql("update training set title = :title where id = cast(:id as uuid)")
                .param("title", title)
                .param("id", TRAINING_ID)
                .update();

        assertThat(name(SESSION + ".csv"))
                .matches("attachment; filename=\"daftar-hadir-[a-z0-9-]+-2025-08-20-sesi-2\\.csv\"");
        assertThat(text(xlsx(SESSION))).contains(title + ", Angkatan I");
    }

    @Test
    void keepsDateAndSessionInTheNameOfALongTitle() {
        jdbc.sql("update training set title = :title where id = cast(:id as uuid)")
                .param("title", "Pelatihan ".repeat(19))
                .param("id", TRAINING_ID)
                .update();

        assertThat(name(SESSION + ".csv")).endsWith("-2025-08-20-sesi-2.csv\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {SESSION + ".csv", SESSION + ".xlsx", TRAINING + ".csv", TRAINING + ".xlsx"})
    void needsNoMoreStatementsForMoreRows(String path) {
        portal.asStaff().get(path);
        var many = Statements.during(() -> portal.asStaff().get(path));
        jdbc.sql(
                        "update participant set status = 'CANCELLED' where training_id = cast(:t as uuid) and id <> cast(:p as uuid)")
                .param("t", TRAINING_ID)
                .param("p", JUMADI)
                .update();

        var few = Statements.during(() -> portal.asStaff().get(path));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(8);
    }

    @Test
    void answersWithNothingForWhatDoesNotExist() {
        assertThat(portal.asStaff().get("/sessions/5e000000-0000-4000-8000-00000000dead/attendance.csv"))
                .hasStatus(404);
        assertThat(portal.asStaff().get("/trainings/7a000000-0000-4000-8000-00000000dead/attendance.xlsx"))
                .hasStatus(404);
        assertThat(portal.asStaff().get(SESSION + ".pdf")).hasStatus(404);
    }

    private String name(String path) {
        return portal.asStaff().get(path).getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION);
    }

    private List<CSVRecord> csv(String path) throws IOException {
        return csv(path, "");
    }

    private List<CSVRecord> csv(String path, String query) throws IOException {
        var text = Portal.text(portal.asStaff().get(path + ".csv" + query));
        assertThat(text).startsWith("\uFEFF");
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text.substring(1)))) {
            return parser.getRecords();
        }
    }

    private static CSVRecord of(String name, List<CSVRecord> rows) {
        return rows.stream().filter(row -> row.get(1).equals(name)).findFirst().orElseThrow();
    }

    private List<Row> xlsx(String path) throws IOException {
        return xlsx(path, "");
    }

    private List<Row> xlsx(String path, String query) throws IOException {
        var file = portal.asStaff().get(path + ".xlsx" + query).getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static String text(List<Row> rows) {
        return rows.stream()
                .flatMap(Row::stream)
                .filter(java.util.Objects::nonNull)
                .map(cell -> cell.getText())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
