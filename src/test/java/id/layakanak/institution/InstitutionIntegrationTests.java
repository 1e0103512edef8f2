package id.layakanak.institution;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Statements;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class InstitutionIntegrationTests {

    private static final String PUSKESMAS_PARINGIN = "/institutions/1a000000-0000-4000-8000-000000000023";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void listsWhatTheFilterAsksFor() {
        var page = portal.asStaff().get("/institutions?q=PARINGIN&type=PUSKESMAS&kecamatan=63.11.06");

        assertThat(page).hasStatusOk().bodyText().contains("Puskesmas Paringin", "1–1 dari 1");
        assertThat(page).bodyText().doesNotContain("Puskesmas Paringin Selatan", "Puskesmas Awayan");
    }

    @Test
    void findsByTheShortNameAndByWhateverPeopleSay() {
        for (var said : List.of("disdukcapil", "CAPIL", "dinas%20capil")) {
            assertThat(portal.asStaff().get("/institutions?q=" + said))
                    .bodyText()
                    .contains("Dinas Kependudukan dan Pencatatan Sipil", "1–1 dari 1");
            assertThat(options(portal.asStaff().get("/institutions/options?q=" + said)))
                    .containsExactly("Dinas Kependudukan dan Pencatatan Sipil");
        }
        assertThat(Portal.text(portal.asStaff().get("/institutions?q=capil")))
                .as("aliases are found, and printed nowhere")
                .doesNotContain("Dinas Capil");
    }

    @Test
    void keepsOtherNamesOnceEach() {
        var fields = new String[] {
            "name", "SDN Halong 3", "shortName", "SDN 3", "aliases",
                    " SD Halong Tiga \r\n\r\nsd halong tiga\r\nSDN 3\nSD INPRES ",
            "type", "SEKOLAH", "region", "63.11.02.2005", "version", "0"
        };
        var added = portal.asStaff().post("/institutions", fields).getResponse().getRedirectedUrl();

        var typed =
                Jsoup.parse(Portal.text(portal.asStaff().get(added + "/edit"))).selectFirst("#aliases");
        assertThat(typed.wholeText().lines().map(String::strip).filter(line -> !line.isEmpty()))
                .containsExactly("SD Halong Tiga", "SD INPRES");
        assertThat(portal.asStaff().get(added)).bodyText().contains("SDN 3", "SD Halong Tiga");

        fields[5] = "SD Inpres\nSekolah di Halong";
        fields[11] = "0";
        assertThat(portal.asStaff().post(added, fields)).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select alias from institution_alias where institution_id = cast(? as uuid) order by alias")
                        .param(added.substring("/institutions/".length()))
                        .query(String.class)
                        .list())
                .containsExactly("SD Inpres", "Sekolah di Halong");
        fields[5] = "x";
        assertThat(portal.asStaff().post(added, fields))
                .as("other names are part of what somebody else may have saved meanwhile")
                .hasStatus(409);
        assertThat(portal.asStaff().get("/history/institution/" + added.substring("/institutions/".length())))
                .bodyText()
                .contains("Nama lain", "Sekolah di Halong");
    }

    @Test
    void namesAPlaceOnceWhoseVillageAndKecamatanHaveOneName() {
        assertThat(portal.asStaff().get("/institutions?q=Nurul%20Huda%20Awayan"))
                .bodyText()
                .contains("Masjid Jami Nurul Huda Awayan", ">Awayan<")
                .doesNotContain("Awayan, Awayan");
    }

    @Test
    void takesWhatIsSearchedLiterally() {
        assertThat(portal.asStaff().get("/institutions?q=%25")).bodyText().contains("Tidak ada yang cocok");
    }

    @Test
    void hidesInactiveInstitutionsUnlessAskedFor() {
        assertThat(portal.asStaff().get("/institutions?q=SDN%20Lama"))
                .bodyText()
                .doesNotContain("SDN Lama Paringin");
        assertThat(portal.asStaff().get("/institutions?q=SDN%20Lama&state=closed"))
                .bodyText()
                .contains("SDN Lama Paringin", ">Tutup<");
    }

    @Test
    void sortsByWhatTheHeadSaysAndIgnoresAnythingElse() {
        var descending = Portal.text(portal.asStaff().get("/institutions?q=Puskesmas&sort=name,desc"));

        assertThat(descending.indexOf("Puskesmas Tebing Tinggi")).isLessThan(descending.indexOf("Puskesmas Awayan"));
        assertThat(portal.asStaff().get("/institutions?sort=address,desc")).hasStatusOk();
    }

    @Test
    void pagesTheList() {
        var second = portal.asStaff().turn(portal.asStaff().get("/institutions"), "Berikutnya");
        assertThat(second).bodyText().contains("26–50 dari 54");
        assertThat(portal.asStaff().turn(second, "Berikutnya"))
                .bodyText()
                .contains("51–54 dari 54")
                .doesNotContain("Berikutnya");
        assertThat(portal.asStaff().turn(second, "Sebelumnya"))
                .bodyText()
                .contains("1–25 dari 54")
                .doesNotContain("Sebelumnya");
        assertThat(portal.asStaff().turn(second, "Halaman terakhir")).bodyText().contains("30–54 dari 54");
        assertThat(portal.asStaff().turn(second, "Halaman pertama")).bodyText().contains("1–25 dari 54");
    }

    @Test
    void needsNoMoreStatementsForMoreRows() {
        portal.asStaff().get("/institutions");
        var few = Statements.during(() -> portal.asStaff().get("/institutions?size=2"));
        var many = Statements.during(() -> portal.asStaff().get("/institutions?size=50"));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    @Test
    void addsAnInstitution() {
        var answer = portal.asStaff()
                .post(
                        "/institutions",
                        "name",
                        "  SDN Halong 3 ",
                        "type",
                        "SEKOLAH",
                        "region",
                        "63.11.02.2005",
                        "phone",
                        "0812 3456 7890",
                        "version",
                        "0");

        assertThat(answer).hasStatus3xxRedirection().redirectedUrl().startsWith("/institutions/");
        assertThat(jdbc.sql("select phone from institution where name = 'SDN Halong 3'")
                        .query(String.class)
                        .single())
                .isEqualTo("+6281234567890");
    }

    @Test
    void showsAllProblemsAtTheirFieldsAndKeepsWhatWasTyped() {
        var answer = portal.asStaff()
                .post(
                        "/institutions",
                        "name",
                        " ",
                        "type",
                        "",
                        "phone",
                        "bukan nomor",
                        "address",
                        "Jalan Garuda 5",
                        "aliases",
                        "SD Gembira");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Wajib diisi.", "Bukan nomor telepon", "bukan nomor", "Jalan Garuda 5", "SD Gembira");
    }

    @Test
    void asksWhereAnInstitutionLies() {
        var untouched = portal.asStaff().get("/institutions/new");
        assertThat(chosenRegion(untouched)).isEmpty();
        var fields = new String[] {"name", "Lembaga Tetangga", "type", "OPD", "version", "0", "region", ""};
        assertThat(portal.asStaff().post("/institutions", fields))
                .hasStatus(422)
                .bodyText()
                .contains("Pilih wilayahnya, atau “Luar daerah”.");
        assertThat(portal.asStaff().inEnglish().post("/institutions", fields))
                .bodyText()
                .contains("Choose its region, or “Outside the district”.");

        fields[7] = "outside";
        var added = portal.asStaff().post("/institutions", fields).getResponse().getRedirectedUrl();

        assertThat(portal.asStaff().get(added)).bodyText().contains("Luar daerah");
        assertThat(chosenRegion(portal.asStaff().get(added + "/edit"))).containsExactly("outside");
        assertThat(chosenRegion(portal.asStaff().get(PUSKESMAS_PARINGIN + "/edit")))
                .singleElement()
                .asString()
                .startsWith("63.11.");
        fields[1] = "Lembaga Tetangga Jauh";
        portal.asAdmin().post(added, fields);
        fields[7] = "63.11.02.2005";
        assertThat(portal.asStaff().post(added, fields))
                .hasStatus(409)
                .bodyText()
                .contains("Kini tersimpan: Luar daerah");
    }

    private static List<String> chosenRegion(MvcTestResult form) {
        return Jsoup.parse(Portal.text(form)).select("#region option[selected]").eachAttr("value").stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @Test
    void refusesANameThatIsTakenWhateverItsCase() {
        var answer = portal.asStaff()
                .post(
                        "/institutions",
                        "name",
                        "puskesmas PARINGIN",
                        "type",
                        "PUSKESMAS",
                        "region",
                        "outside",
                        "version",
                        "0");

        assertThat(answer).hasStatus(422).bodyText().contains("Sudah dipakai data lain.");
    }

    @Test
    void refusesATypeOrARegionThatDoesNotExist() {
        assertThat(portal.asStaff()
                        .post(
                                "/institutions",
                                "name",
                                "Lembaga X",
                                "type",
                                "TIDAK_ADA",
                                "region",
                                "outside",
                                "version",
                                "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Pilihan ini tidak ada.");
        assertThat(portal.asStaff()
                        .post("/institutions", "name", "Lembaga X", "type", "OPD", "region", "99.99", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Pilihan ini tidak ada.");
    }

    @Test
    void showsBothVersionsWhenSomebodyElseSavedMeanwhile() {
        portal.asStaff()
                .post(
                        PUSKESMAS_PARINGIN,
                        "name",
                        "Puskesmas Paringin Kota",
                        "type",
                        "PUSKESMAS",
                        "region",
                        "outside",
                        "version",
                        "0");

        var second = portal.asAdmin()
                .post(
                        PUSKESMAS_PARINGIN,
                        "name",
                        "Puskesmas Paringin Baru",
                        "type",
                        "PUSKESMAS",
                        "region",
                        "outside",
                        "version",
                        "0");

        assertThat(second)
                .hasStatus(409)
                .bodyText()
                .contains("Puskesmas Paringin Baru", "Kini tersimpan: Puskesmas Paringin Kota");
        assertThat(second).bodyText().containsPattern("name=\"version\" value=\"1\"");
    }

    @Test
    void closesAnInstitutionAndOpensItAgain() {
        assertThat(portal.asStaff().get(PUSKESMAS_PARINGIN + "/closure/new"))
                .bodyText()
                .contains("Puskesmas Paringin", "Tutup lembaga");
        var closed = portal.asStaff()
                .post(PUSKESMAS_PARINGIN + "/closure", "closedOn", "31 Januari 2026", "closedBecause", "Pindah gedung");

        assertThat(closed).hasStatus3xxRedirection();
        assertThat(portal.asStaff().get(PUSKESMAS_PARINGIN))
                .bodyText()
                .contains("Tutup sejak 31 Januari 2026.", "Pindah gedung", "Buka lagi")
                .doesNotContain("Tutup lembaga");
        assertThat(options(portal.asStaff().get("/institutions/options?q=puskesmas%20paringin")))
                .containsExactly("Puskesmas Paringin Selatan");
        assertThat(portal.asStaff().post(PUSKESMAS_PARINGIN + "/closure", "closedOn", "2026-02-01"))
                .hasStatus(409);

        portal.asStaff().post(PUSKESMAS_PARINGIN + "/reopening");
        assertThat(portal.asStaff().get(PUSKESMAS_PARINGIN))
                .bodyText()
                .contains("Tutup lembaga")
                .doesNotContain("Pindah gedung");
        assertThat(portal.asStaff().post(PUSKESMAS_PARINGIN + "/reopening")).hasStatus(409);
    }

    @Test
    void closesNoneBeforeItExistedNorOnADayToCome() {
        var school = "/institutions/1a000000-0000-4000-8000-000000000014"; // since 17 July 1978
        assertThat(portal.asStaff().post(school + "/closure", "closedOn", "1978-07-16", "closedBecause", "Digabung"))
                .hasStatus(422)
                .bodyText()
                .contains("sebelum mulai aktif", "Digabung", "16/07/1978");
        assertThat(portal.asStaff().post(school + "/closure", "closedOn", "2090-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Hari itu belum tiba.");
        assertThat(portal.asStaff().post(school + "/closure", "closedOn", "")).hasStatus(422);

        portal.asStaff().post(school + "/closure", "closedOn", "2026-01-31");
        assertThat(portal.asStaff()
                        .post(
                                school,
                                "name",
                                "SDN Paringin Kota 1",
                                "type",
                                "SEKOLAH",
                                "region",
                                "outside",
                                "activeSince",
                                "2026-02-01",
                                "version",
                                "1"))
                .hasStatus(422)
                .bodyText()
                .contains("sebelum mulai aktif");
    }

    @Test
    void keepsTheNumberOfASchoolAndItsZeros() {
        var fields = new String[] {
            "name",
            "SDN Halong 3",
            "type",
            "SEKOLAH",
            "nationalNumber",
            " 0030.1234 ",
            "region",
            "63.11.02.2005",
            "version",
            "0"
        };
        var added = portal.asStaff().post("/institutions", fields).getResponse().getRedirectedUrl();

        assertThat(portal.asStaff().get(added)).bodyText().contains("NPSN", "00301234", "19.4 Pendidik");
        assertThat(portal.asStaff().get("/institutions?q=003012")).bodyText().contains("SDN Halong 3", "1–1 dari 1");
        assertThat(portal.asStaff().get("/institutions.csv?q=003012"))
                .bodyText()
                .contains("00301234");

        fields[1] = "SDN Halong 4";
        assertThat(portal.asStaff().post("/institutions", fields))
                .hasStatus(422)
                .bodyText()
                .contains("Nomor ini sudah dipakai SDN Halong 3.", "SDN Halong 4");
        fields[5] = "301234";
        assertThat(portal.asStaff().post("/institutions", fields))
                .as("a spreadsheet took the zeros")
                .hasStatus(422)
                .bodyText()
                .contains("Bukan NPSN yang benar. Contoh: 30312345.");
        fields[3] = "MEDIA";
        assertThat(portal.asStaff().inEnglish().post("/institutions", fields))
                .hasStatus(422)
                .bodyText()
                .contains("Institutions of this type have no national number.");
        fields[3] = "PUSKESMAS";
        fields[5] = "p6399010199";
        assertThat(portal.asStaff().post("/institutions", fields)).hasStatus3xxRedirection();
    }

    @Test
    void asksForATypeUnderItsPartOfTheAudience() {
        var form = Jsoup.parse(Portal.text(portal.asStaff().get("/institutions/new")));

        assertThat(form.select("#type optgroup").eachAttr("label"))
                .startsWith("Gugus tugas dan pemerintahan")
                .hasSize(7);
        assertThat(form.select("#type optgroup[label=Pendidikan] option").eachText())
                .containsExactly("Sekolah / satuan pendidikan", "Pondok pesantren");
    }

    @Test
    void answersWithNothingForWhatDoesNotExist() {
        assertThat(portal.asStaff().get("/institutions/00000000-0000-4000-8000-00000000dead"))
                .hasStatus(404);
        assertThat(portal.asStaff().get("/institutions/not-an-id")).hasStatus(404);
    }

    @Test
    void keepsPhoneNumbersFromThoseWhoOnlyLook() {
        assertThat(portal.asStaff().get(PUSKESMAS_PARINGIN)).bodyText().contains("(0526) 1413088");
        assertThat(portal.asLeader().get(PUSKESMAS_PARINGIN)).bodyText().doesNotContain("1413088", "Telepon");
        assertThat(portal.asTaskForce().get("/institutions?q=puskesmas"))
                .bodyText()
                .doesNotContain("1413088");
    }

    @Test
    void offersThoseThatAPickerSearchesFor() {
        var offered = portal.asStaff().get("/institutions/options?q=paringin");

        assertThat(options(offered))
                .startsWith("Kecamatan Paringin")
                .contains("Puskesmas Paringin")
                .doesNotContain("SDN Lama Paringin");
        assertThat(options(portal.asStaff().get("/institutions/options?q=sdn%20lama&state=all")))
                .containsExactly("SDN Lama Paringin");
        assertThat(options(portal.asStaff().get("/institutions/options"))).hasSize(10);
        assertThat(portal.asStaff().get("/institutions/options?q=zzz"))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada yang cocok");
    }

    private static List<String> options(MvcTestResult offered) {
        return Jsoup.parse(Portal.text(offered)).select("[role=option]").eachAttr("data-label");
    }

    @Test
    void speaksEnglishToo() {
        assertThat(portal.asStaff().inEnglish().get("/institutions"))
                .bodyText()
                .contains("Institutions", "Child welfare home (LKSA)");
    }

    @Test
    void downloadsTheListAsItIsFiltered() {
        var file = portal.asStaff().get("/institutions.csv?type=LKSA");

        assertThat(file).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
        assertThat(Portal.text(file).lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("\uFEFFNama lembaga,Nama pendek,Jenis");
        assertThat(portal.asLeader().get("/institutions.csv")).hasStatus(404);
    }
}
