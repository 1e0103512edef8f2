package id.layakanak.followup;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Statements;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class FollowUpPlanIntegrationTests {

    private static final String PLANS = "/follow-up-plans/f0000000-0000-4000-8000-00000000000";
    private static final String ACCEPTED = PLANS + 1;
    /** Of Dinas Pendidikan, for which the task force member acts. */
    private static final String OWN = PLANS + 2;

    private static final String SUBMITTED = PLANS + 3;
    private static final String DRAFT = PLANS + 6;
    private static final String OWN_ACTION = OWN + "/actions/fa000000-0000-4000-8000-000000000003";
    private static final String FINISHED_TRAINING = "/trainings/7a000000-0000-4000-8000-000000000006/follow-up-plans";
    private static final String RUNNING_TRAINING = "/trainings/7a000000-0000-4000-8000-000000000002/follow-up-plans";
    private static final String PUBLISHED_TRAINING = "/trainings/7a000000-0000-4000-8000-000000000003/follow-up-plans";
    private static final String PUSKESMAS_AWAYAN = "1a000000-0000-4000-8000-000000000025";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    // the list of staff

    @Test
    void listsWhatTheFilterAsksForAndCountsByStatus() {
        assertThat(portal.asStaff().get("/follow-up-plans?status=SUBMITTED&q=PUSKESMAS"))
                .hasStatusOk()
                .bodyText()
                .contains("Puskesmas Paringin", "1–1 dari 1")
                .doesNotContain("LKSA Harapan Bunda", "SMPN 1 Paringin");
        assertThat(portal.asStaff().get("/follow-up-plans"))
                .bodyText()
                .containsPattern("(?s)Menunggu telaah</span>\\s*<b>2</b>.*Dikembalikan</span>\\s*<b>1</b>");
    }

    @Test
    void findsPlansByWhatIsPromised() {
        assertThat(portal.asStaff().get("/follow-up-plans?q=konseling"))
                .bodyText()
                .contains("Puskesmas Paringin", "1–1 dari 1");
        assertThat(portal.asStaff().get("/follow-up-plans?q=%25")).bodyText().contains("Tidak ada yang cocok");
    }

    @Test
    void narrowsByYearAndTraining() {
        assertThat(portal.asStaff().get("/follow-up-plans?year=2025"))
                .bodyText()
                .contains("1–4 dari 4");
        assertThat(portal.asStaff().get("/follow-up-plans?year=2019"))
                .bodyText()
                .contains("Tidak ada yang cocok");
        assertThat(portal.asStaff().get("/follow-up-plans?training=7a000000-0000-4000-8000-000000000002"))
                .bodyText()
                .contains("Tidak ada yang cocok");
        assertThat(portal.asStaff().get("/follow-up-plans?training=nonsense")).hasStatus(400);
        assertThat(portal.asStaff().get("/follow-up-plans?training=&trainingText=tenaga%20puskesmas"))
                .bodyText()
                .contains("Ada beberapa yang cocok", "Pelatihan KHA bagi Tenaga Puskesmas");
    }

    @Test
    void findsPlansWithSomethingOverdueUntilItIsDone() {
        var action = "fa000000-0000-4000-8000-000000000006";
        jdbc.sql("update follow_up_action set due_on = '2099-12-31'").update();
        jdbc.sql(
                        "update follow_up_action set starts_on = '2025-01-01', due_on = '2025-01-02', completed_on = null where id = :id")
                .param("id", UUID.fromString(action))
                .update();
        assertThat(portal.asStaff().get("/follow-up-plans?due=overdue"))
                .bodyText()
                .contains("SMPN 1 Paringin", "1 lewat batas", "1–1 dari 1");

        portal.asStaff().post(PLANS + "5/actions/" + action + "/completion");
        assertThat(portal.asStaff().get("/follow-up-plans?due=overdue"))
                .bodyText()
                .contains("Tidak ada yang cocok");

        portal.asStaff().post(PLANS + "5/actions/" + action + "/reopening");
        assertThat(portal.asStaff().get("/follow-up-plans?due=overdue"))
                .bodyText()
                .contains("SMPN 1 Paringin");
    }

    @Test
    void sortsAndPages() {
        var submitted = jdbc.sql("""
                        select i.name from follow_up_plan p join institution i on i.id = p.institution_id
                        order by coalesce(p.submitted_at, 'infinity'), p.id
                        """).query(String.class).list();
        var first = portal.asStaff().get("/follow-up-plans?sort=submitted,asc&size=3");
        assertThat(first).bodyText().contains("1–3 dari 11");
        assertThat(institutions(first)).isEqualTo(submitted.subList(0, 3));
        assertThat(institutions(portal.asStaff().turn(first, "Berikutnya"))).isEqualTo(submitted.subList(3, 6));
        assertThat(institutions(portal.asStaff().turn(first, "Halaman terakhir")))
                .isEqualTo(submitted.subList(8, 11));
    }

    private static List<String> institutions(MvcTestResult list) {
        return Jsoup.parse(Portal.text(list)).select("tbody th a").eachText();
    }

    @Test
    void needsNoMoreStatementsForMoreRows() {
        portal.asStaff().get("/follow-up-plans");
        var few = Statements.during(() -> portal.asStaff().get("/follow-up-plans?size=1"));
        var many = Statements.during(() -> portal.asStaff().get("/follow-up-plans?size=50"));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    @Test
    void downloadsOneRowForEachActionOfTheFilteredPlans() {
        var file = portal.asStaff().get("/follow-up-plans.csv?status=ACCEPTED&year=2025&sort=submitted,asc");

        assertThat(file).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
        assertThat(Portal.text(file).lines().toList()).hasSize(7).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("\uFEFFNo,Lembaga,Pelatihan,Kegiatan,Tujuan,Sasaran");
            assertThat(lines.get(1))
                    .startsWith("1,Dinas Kesehatan,\"Pelatihan Konvensi Hak Anak (KHA), Angkatan I\"")
                    .contains("6 Oktober s.d. 28 November 2025", "BOK", "Klaster III", "Diterima");
            assertThat(lines.get(6)).startsWith("6,Dinas Pendidikan dan Kebudayaan");
        });
    }

    @Test
    void downloadsAWorkbookThatOpens() throws Exception {
        var file = portal.asAdmin().get("/follow-up-plans.xlsx");

        assertThat(file).hasStatusOk();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }

    // who sees what

    @ParameterizedTest
    @ValueSource(strings = {ACCEPTED, OWN, SUBMITTED, DRAFT})
    void staffSeeAllPlans(String plan) {
        assertThat(portal.asStaff().get(plan)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {ACCEPTED, SUBMITTED, DRAFT})
    void anInstitutionDoesNotFindPlansOfOthers(String plan) {
        assertThat(portal.asTaskForce().get(plan)).hasStatus(404);
        assertThat(portal.asTaskForce().get(plan + "/actions/new")).hasStatus(404);
        assertThat(portal.asTaskForce().post(plan + "/submission")).hasStatus(404);
        assertThat(portal.asTaskForce().post(plan + "/actions", fields("Bukan milik saya", "0")))
                .hasStatus(404);
        assertThat(portal.asTaskForce().post(plan + "/deletion")).hasStatus(404);
    }

    @Test
    void anInstitutionListsItsOwnPlansOnly() {
        assertThat(portal.asTaskForce().get("/follow-up-plans?q=Puskesmas"))
                .hasStatusOk()
                .bodyText()
                .contains("Dinas Pendidikan dan Kebudayaan", "Dikembalikan", "Sasaran belum terukur")
                .doesNotContain("Dinas Kesehatan", "SMPN 1 Paringin");
    }

    @Test
    void leadershipSeesWhatWasHandedInAndChangesNothing() {
        assertThat(portal.asLeader().get(SUBMITTED))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Terima</span>", "Kirim RTL");
        assertThat(portal.asLeader().get(ACCEPTED)).hasStatusOk().bodyText().doesNotContain("Tandai selesai");
        assertThat(portal.asLeader().get(DRAFT)).hasStatus(404);
        assertThat(portal.asLeader().get(OWN)).hasStatus(404);
        assertThat(portal.asLeader().get("/follow-up-plans"))
                .bodyText()
                .contains("1–9 dari 9")
                .doesNotContain("Pondok Pesantren Darul Falah Juai", "Unduh");
        assertThat(portal.asLeader().post(SUBMITTED + "/acceptance", "version", "0"))
                .hasStatus(404);
    }

    @Test
    void staffDoNotWriteInTheWordsOfAnInstitution() {
        assertThat(portal.asStaff().get(OWN)).bodyText().doesNotContain("Tambah kegiatan", "Kirim RTL");
        assertThat(portal.asStaff().get(OWN_ACTION + "/edit")).hasStatus(404);
        assertThat(portal.asStaff().post(OWN_ACTION, fields("Kata petugas", "0")))
                .hasStatus(404);
        assertThat(portal.asStaff().post(OWN + "/submission")).hasStatus(404);
    }

    // writing a plan

    @Test
    void beginsOnePlanHoweverOftenItIsClicked() {
        var first = portal.asTaskForce().post(RUNNING_TRAINING).getResponse().getRedirectedUrl();
        var second = portal.asTaskForce().post(RUNNING_TRAINING).getResponse().getRedirectedUrl();

        assertThat(second).isEqualTo(first).startsWith("/follow-up-plans/");
        assertThat(portal.asTaskForce().get(first))
                .bodyText()
                .contains("Draf", "Belum ada kegiatan", "paling sedikit satu", "Hapus draf")
                .doesNotContain("Kirim RTL");
        assertThat(portal.asTaskForce().post(first + "/submission")).hasStatus(409);
    }

    @Test
    void anInstitutionBeginsItsOwnPlanWhateverTheFormSays() {
        portal.asTaskForce().post(RUNNING_TRAINING, "institution", PUSKESMAS_AWAYAN);

        assertThat(jdbc.sql("select institution_id from follow_up_plan where status = 'DRAFT' and not on_paper")
                        .query(UUID.class)
                        .list())
                .contains(UUID.fromString("1a000000-0000-4000-8000-000000000003"))
                .doesNotContain(UUID.fromString(PUSKESMAS_AWAYAN));
    }

    @Test
    void offersToBeginAPlanForEachTrainingWithoutOne() {
        assertThat(portal.asTaskForce().get("/follow-up-plans/new"))
                .bodyText()
                .contains("untuk Pelatihan KHA bagi Tenaga Puskesmas");
        assertThat(portal.asTaskForce().get("/follow-up-plans/new?sent=yes"))
                .bodyText()
                .doesNotContain("untuk Pelatihan KHA bagi Tenaga Puskesmas");
        jdbc.sql("delete from follow_up_review where plan_id = 'f0000000-0000-4000-8000-000000000002'")
                .update();
        jdbc.sql("delete from follow_up_action where plan_id = 'f0000000-0000-4000-8000-000000000002'")
                .update();
        jdbc.sql("delete from follow_up_plan where id = 'f0000000-0000-4000-8000-000000000002'")
                .update();

        assertThat(portal.asTaskForce().get("/follow-up-plans"))
                .bodyText()
                .containsPattern(
                        "(?s)Menunggu RTL dari lembaga Anda.*Pendamping Anak.*2 orang dari lembaga Anda ikut.*Lihat semua 1 pelatihan");
    }

    @Test
    void takesNoPlanBeforeTheTrainingRuns() {
        assertThat(portal.asTaskForce().post(PUBLISHED_TRAINING)).hasStatus(409);
        assertThat(portal.asTaskForce().post("/trainings/7a000000-0000-4000-8000-000000000004/follow-up-plans"))
                .hasStatus(404);
    }

    @Test
    void throwsAnEmptyDraftAwayAndNothingElse() {
        var draft = portal.asTaskForce().post(RUNNING_TRAINING).getResponse().getRedirectedUrl();

        assertThat(portal.asTaskForce().post(OWN + "/deletion")).hasStatus(409);
        assertThat(portal.asTaskForce().post(draft + "/deletion"))
                .redirectedUrl()
                .isEqualTo("/follow-up-plans");
        assertThat(portal.asTaskForce().get(draft)).hasStatus(404);
    }

    @Test
    void addsAnActionAndHandsThePlanInAgain() {
        portal.asTaskForce().post(OWN + "/actions", fields("Pelatihan 41 guru di 12 sekolah", "0"));
        assertThat(portal.asTaskForce().get(OWN))
                .bodyText()
                .contains(
                        "Dikembalikan oleh Sari Wulandari",
                        "Pelatihan 41 guru di 12 sekolah",
                        "2 kegiatan sudah ditulis",
                        "1 kegiatan tanpa lokasi");

        portal.asTaskForce().post(OWN + "/submission");

        assertThat(portal.asTaskForce().get(OWN))
                .bodyText()
                .contains("Menunggu telaah", "Riwayat telaah")
                .doesNotContain("Tambah kegiatan");
        assertThat(status(2)).isEqualTo("SUBMITTED");
    }

    @Test
    void tellsTheSecondTabThatThePlanIsOnItsWay() {
        assertThat(portal.asTaskForce().post(OWN + "/submission")).hasStatus3xxRedirection();
        assertThat(portal.asTaskForce().post(OWN + "/submission")).hasStatus(409);
        assertThat(portal.asTaskForce().get(OWN_ACTION + "/edit")).hasStatus(409);
        assertThat(portal.asTaskForce().post(OWN_ACTION + "/deletion")).hasStatus(409);
    }

    @Test
    void showsAllProblemsAtTheirFieldsAndKeepsWhatWasTyped() {
        var answer = portal.asTaskForce()
                .post(OWN + "/actions", "activity", " ", "target", "41 guru", "startsOn", "besok", "version", "0");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Wajib diisi.", "Bukan tanggal yang benar", "41 guru", "besok");
        var tooLong = "panjang ".repeat(80);
        assertThat(portal.asTaskForce()
                        .post(
                                OWN + "/actions",
                                "successIndicator",
                                tooLong,
                                "ownerRole",
                                tooLong,
                                "objective",
                                tooLong,
                                "activity",
                                ""))
                .hasStatus(422)
                .bodyText()
                .containsPattern(
                        "(?s)href=\"#activity\".*href=\"#objective\".*href=\"#ownerRole\".*href=\"#successIndicator\"");
    }

    @Test
    void keepsAnActionOfWhichOnlyTheActivityIsKnown() {
        assertThat(portal.asTaskForce().post(OWN + "/actions", "activity", "Tim SRA", "version", "0"))
                .redirectedUrl()
                .isEqualTo(OWN);

        assertThat(portal.asTaskForce().get(OWN))
                .bodyText()
                .contains(
                        "href=\"" + OWN + "/actions/" + action("Tim SRA") + "/edit\"",
                        "Tim SRA: belum diisi Tujuan, Sasaran, Indikator KLA, Mulai, Batas waktu, Penanggung jawab, "
                                + "Sumber dana, Indikator keberhasilan")
                .doesNotContain("sudah terisi lengkap", "??");
        assertThat(portal.asTaskForce().get(OWN + "/actions/" + action("Tim SRA") + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("Tim SRA", "(wajib sebelum dikirim)");
        assertThat(portal.asTaskForce().inEnglish().get(OWN))
                .bodyText()
                .contains("Tim SRA: still lacks Objective, Target group");
        assertThat(portal.asStaff().get("/follow-up-plans.csv?status=RETURNED"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("Tim SRA,,,,,,,,,,Dikembalikan");
    }

    @Test
    void showsTheOneDayThatIsKnownOfAnAction() {
        portal.asTaskForce().post(OWN + "/actions", "activity", "Tim SRA", "dueOn", "2027-03-20", "version", "0");
        portal.asTaskForce().post(OWN + "/actions", "activity", "Rapat", "startsOn", "2027-02-01", "version", "0");

        assertThat(portal.asTaskForce().get(OWN))
                .bodyText()
                .contains("Paling lambat 20 Maret 2027", "Mulai 1 Februari 2027");
        assertThat(portal.asStaff().get("/follow-up-plans.csv?status=RETURNED"))
                .bodyText()
                .contains("Paling lambat 20 Maret 2027", "Mulai 1 Februari 2027");
    }

    @Test
    void sendsAPlanOnlyOnceItsActionsAreComplete() {
        portal.asTaskForce().post(OWN + "/actions", with(fields("Tim SRA", "0"), "target", " "));

        assertThat(portal.asTaskForce().post(OWN + "/submission"))
                .hasStatus(422)
                .bodyText()
                .containsPattern("(?s)role=\"alert\".*RTL belum dapat dikirim.*Tim SRA: belum diisi Sasaran<")
                .contains("Sosialisasi disiplin positif bagi guru")
                .doesNotContain("guru: belum diisi");
        assertThat(status(2)).isEqualTo("RETURNED");

        portal.asTaskForce().post(OWN + "/actions/" + action("Tim SRA"), fields("Tim SRA", "0"));
        assertThat(portal.asTaskForce().get(OWN))
                .bodyText()
                .contains("Semua kegiatan sudah terisi lengkap")
                .doesNotContain("belum dapat dikirim");
        assertThat(portal.asTaskForce().post(OWN + "/submission"))
                .redirectedUrl()
                .isEqualTo(OWN);
        assertThat(status(2)).isEqualTo("SUBMITTED");
    }

    @Test
    void showsThatOneVersionHasNothingWhereTheOtherHas() {
        portal.asTaskForce().post(OWN_ACTION, "activity", "Dikosongkan", "version", "0");

        assertThat(portal.asTaskForce().post(OWN_ACTION, fields("Kata yang kedua", "0")))
                .hasStatus(409)
                .bodyText()
                .containsPattern("(?s)indicatorId.*Kini tersimpan: \\(kosong\\).*startsOn")
                .containsPattern("(?s)fundingSource.*Kini tersimpan: \\(kosong\\).*successIndicator")
                .doesNotContain("??");
    }

    @Test
    void refusesADueDateBeforeTheStartAndAnUnknownIndicator() {
        assertThat(portal.asTaskForce().post(OWN + "/actions", with(fields("Terbalik", "0"), "dueOn", "2027-01-09")))
                .hasStatus(422)
                .bodyText()
                .contains("Batas waktu tidak boleh sebelum tanggal mulai.", "Terbalik");
        assertThat(portal.asTaskForce()
                        .post(OWN + "/actions", with(fields("Tanpa indikator", "0"), "indicatorId", "2024-99")))
                .hasStatus(422)
                .bodyText()
                .contains("Pilihan ini tidak ada.");
        assertThat(portal.asTaskForce()
                        .post(OWN + "/actions", with(fields("Dana gaib", "0"), "fundingSource", "GHOST")))
                .hasStatus(422);
    }

    @Test
    void showsBothVersionsWhenSomebodyElseSavedTheActionMeanwhile() {
        portal.asTaskForce().post(OWN_ACTION, fields("Kata yang pertama", "0"));

        var second = portal.asTaskForce().post(OWN_ACTION, fields("Kata yang kedua", "0"));

        assertThat(second)
                .hasStatus(409)
                .bodyText()
                .contains("Kata yang kedua", "Kini tersimpan: Kata yang pertama")
                .containsPattern("name=\"version\" value=\"1\"");
        assertThat(portal.asTaskForce().post(OWN_ACTION, fields("Kata yang kedua", "1")))
                .hasStatus3xxRedirection();
    }

    @Test
    void removesAnActionAfterAskingByName() {
        assertThat(portal.asTaskForce().get(OWN))
                .bodyText()
                .contains("Hapus kegiatan “Sosialisasi disiplin positif bagi guru”?");

        portal.asTaskForce().post(OWN_ACTION + "/deletion");

        assertThat(portal.asTaskForce().get(OWN)).bodyText().contains("Belum ada kegiatan");
    }

    // reviewing it

    @Test
    void acceptsWhatWasRead() {
        assertThat(portal.asStaff().post(SUBMITTED + "/acceptance", "version", "0"))
                .redirectedUrl()
                .isEqualTo(SUBMITTED);

        assertThat(portal.asStaff().get(SUBMITTED)).bodyText().contains("Diterima", "Sari Wulandari", "Tandai selesai");
        assertThat(portal.asStaff().post(SUBMITTED + "/acceptance", "version", "1"))
                .hasStatus(409);
    }

    @Test
    void refusesADecisionAboutATextThatChangedMeanwhile() {
        portal.asStaff().post(SUBMITTED + "/return", "reason", "Sasaran?", "version", "0");
        jdbc.sql("update follow_up_plan set status = 'SUBMITTED' where id = 'f0000000-0000-4000-8000-000000000003'")
                .update();

        assertThat(portal.asAdmin().post(SUBMITTED + "/acceptance", "version", "0"))
                .hasStatus(409);
        assertThat(status(3)).isEqualTo("SUBMITTED");
    }

    @Test
    void returnsAPlanWithItsReason() {
        assertThat(portal.asStaff().post(SUBMITTED + "/return", "reason", "Berapa remaja?", "version", "0"))
                .hasStatus3xxRedirection();

        assertThat(portal.asStaff().get(SUBMITTED))
                .bodyText()
                .contains("Dikembalikan oleh Sari Wulandari", "Berapa remaja?");
        assertThat(status(3)).isEqualTo("RETURNED");
    }

    @Test
    void asksForTheReasonAtItsField() {
        assertThat(portal.asStaff().post(SUBMITTED + "/return", "reason", "  ", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Wajib diisi.", "Pojok konseling remaja");
        var tooLong = "Alasan yang panjang. ".repeat(60);
        assertThat(portal.asStaff().post(SUBMITTED + "/return", "reason", tooLong, "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Paling banyak 1000 huruf.", tooLong.strip());
        assertThat(status(3)).isEqualTo("SUBMITTED");
    }

    @Test
    void reopensAnAcceptedPlan() {
        portal.asStaff().post(ACCEPTED + "/return", "reason", "Dananya dipindah.", "version", "0");

        assertThat(status(1)).isEqualTo("RETURNED");
        assertThat(portal.asStaff().get(ACCEPTED)).bodyText().contains("Dananya dipindah.", "Riwayat telaah");
    }

    @Test
    void reviewsNoDraft() {
        assertThat(portal.asStaff().get(DRAFT)).bodyText().doesNotContain("Kembalikan", "Terima</span>");
        assertThat(portal.asStaff().post(DRAFT + "/acceptance", "version", "0")).hasStatus(409);
        assertThat(portal.asStaff().post(DRAFT + "/return", "reason", "Belum apa-apa", "version", "0"))
                .hasStatus(409);
    }

    // the tab of a training

    @Test
    void showsWhichInstitutionsHaveAPlanAndWhichNot() {
        portal.asStaff().post(SUBMITTED + "/acceptance", "version", "0");

        assertThat(portal.asStaff().get(FINISHED_TRAINING))
                .hasStatusOk()
                .bodyText()
                .contains("2 dari 15 lembaga sudah menyampaikan RTL", "1 di antaranya diterima", "13,3%", "Belum ada");
    }

    @Test
    void showsManyInstitutionsInPagesAndCountsThemAll() {
        var first = portal.asStaff().get(FINISHED_TRAINING + "?size=10");
        var second = portal.asStaff().turn(first, "Berikutnya");

        assertThat(institutions(first)).hasSize(10).doesNotContainAnyElementsOf(institutions(second));
        assertThat(institutions(second)).hasSize(5);
        assertThat(second).bodyText().contains("2 dari 15 lembaga sudah menyampaikan RTL");
        assertThat(portal.asStaff().get(FINISHED_TRAINING)).bodyText().doesNotContain("Berikutnya");
    }

    @Test
    void countsTheSameForLeadershipAndHidesWhatIsNotHandedIn() {
        assertThat(portal.asLeader().get(FINISHED_TRAINING))
                .bodyText()
                .contains("2 dari 15 lembaga sudah menyampaikan RTL")
                .doesNotContain("Draf<", "Dikembalikan", "Ketik dari kertas");
    }

    @Test
    void showsAnInstitutionItsOwnLineOnly() {
        assertThat(portal.asTaskForce().get(FINISHED_TRAINING))
                .hasStatusOk()
                .bodyText()
                .contains("Dinas Pendidikan dan Kebudayaan", "Dikembalikan")
                .doesNotContain("Dinas Kesehatan", "SMPN 1 Paringin");
    }

    @Test
    void staffTypeInAPlanFromPaper() {
        var plan = portal.asStaff()
                .post(FINISHED_TRAINING, "institution", PUSKESMAS_AWAYAN)
                .getResponse()
                .getRedirectedUrl();
        portal.asStaff().post(plan + "/actions", "activity", "Kelas ibu hamil", "version", "0");
        assertThat(portal.asStaff().post(plan + "/submission"))
                .hasStatus(422)
                .bodyText()
                .contains("Kelas ibu hamil: belum diisi Tujuan");
        portal.asStaff().post(plan + "/actions/" + action("Kelas ibu hamil"), fields("Kelas ibu hamil", "0"));
        assertThat(portal.asStaff().get(plan)).bodyText().contains("Dari kertas", "Kelas ibu hamil", "Kirim RTL");

        assertThat(portal.asStaff().post(plan + "/submission")).redirectedUrl().isEqualTo(plan);

        assertThat(portal.asTaskForce().get(plan)).hasStatus(404);
        assertThat(portal.asStaff().post(FINISHED_TRAINING)).hasStatus(404);
        assertThat(portal.asStaff()
                        .post(
                                FINISHED_TRAINING,
                                "institution",
                                UUID.randomUUID().toString()))
                .hasStatus(404);
    }

    @Test
    void speaksEnglishToo() {
        assertThat(portal.asStaff().inEnglish().get("/follow-up-plans"))
                .bodyText()
                .contains("Follow-up plans (RTL)", "Waiting for review");
    }

    private UUID action(String activity) {
        return jdbc.sql("select id from follow_up_action where activity = :activity")
                .param("activity", activity)
                .query(UUID.class)
                .single();
    }

    private String status(int plan) {
        return jdbc.sql("select status from follow_up_plan where id = :id")
                .param("id", UUID.fromString("f0000000-0000-4000-8000-00000000000" + plan))
                .query(String.class)
                .single();
    }

    private static String[] fields(String activity, String version) {
        return new String[] {
            "activity", activity,
            "objective", "Kekerasan di sekolah dicegah",
            "target", "41 guru",
            "startsOn", "2027-01-10",
            "dueOn", "2027-03-20",
            "ownerRole", "Kepala Bidang Pembinaan SD",
            "parties", "UPTD PPA",
            "fundingSource", "BOS",
            "successIndicator", "Kesepakatan kelas tertulis",
            "indicatorId", "2024-19",
            "version", version
        };
    }

    private static String[] with(String[] fields, String name, String value) {
        var changed = new ArrayList<>(List.of(fields));
        changed.set(changed.indexOf(name) + 1, value);
        return changed.toArray(String[]::new);
    }
}
