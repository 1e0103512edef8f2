package id.layakanak.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.person.PersonErasure;
import id.layakanak.person.PersonId;
import id.layakanak.shared.District;
import id.layakanak.shared.Role;
import id.layakanak.shared.Viewer;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class RetentionIntegrationTests {

    /** Took part in August 2025 and never again. */
    private static final String JUMADI = "9e000000-0000-4000-8000-000000000001";

    private static final LocalDate LAST_DAY = LocalDate.parse("2025-08-22");
    private static final Viewer RAHMAT = new Viewer(Portal.ADMIN, "Rahmat", Role.ADMIN, null);

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    District district;

    @Autowired
    RetentionRuns runs;

    @Autowired
    PersonErasure erasure;

    @BeforeEach
    void keepTwoYearsOfPhonesAndFiveOfNames() {
        jdbc.sql("delete from participant x where x.person_id = cast(? as uuid) and x.training_id <> cast(? as uuid)")
                .params(JUMADI, "7a000000-0000-4000-8000-000000000001")
                .update();
    }

    @Test
    void nothingIsDueWithinTheRetention() {
        assertThat(report(LAST_DAY.plusMonths(24)).find(new PersonId(UUID.fromString(JUMADI))))
                .isEmpty();
    }

    @Test
    void aPhoneNumberIsDueTheDayAfterItsRetention() {
        assertThat(due(LAST_DAY.plusMonths(24).plusDays(1))).containsExactly(Erasable.PHONE);
    }

    @Test
    void aNameIsDueTheDayAfterItsRetentionAndStandsForEverything() {
        assertThat(due(LAST_DAY.plusMonths(60))).doesNotContain(Erasable.IDENTITY);
        assertThat(due(LAST_DAY.plusMonths(60).plusDays(1))).containsExactly(Erasable.IDENTITY);
    }

    @Test
    void theSettingsDecide() {
        jdbc.sql("update data_purpose set retention_months = 3 where code = 'IDENTITY'")
                .update();

        assertThat(due(LAST_DAY.plusMonths(3).plusDays(1))).containsExactly(Erasable.IDENTITY);
    }

    @Test
    void whoTookPartInNothingIsCountedFromTheDayTheyWereRecorded() {
        jdbc.sql(
                        "delete from attendance where participant_id in (select id from participant where person_id = cast(? as uuid))")
                .param(JUMADI)
                .update();
        jdbc.sql(
                        "delete from attendance_change where participant_id in (select id from participant where person_id = cast(? as uuid))")
                .param(JUMADI)
                .update();
        jdbc.sql("delete from participant where person_id = cast(? as uuid)")
                .param(JUMADI)
                .update();
        jdbc.sql("update person set recorded_on = date '2020-01-01' where id = cast(? as uuid)")
                .param(JUMADI)
                .update();

        assertThat(due(LocalDate.parse("2025-01-02"))).containsExactly(Erasable.IDENTITY);
    }

    /** The report reads from those who were seen longest ago; this asks it of everybody, one after the other. */
    @ParameterizedTest
    @ValueSource(ints = {0, 23, 24, 25, 40, 59, 60, 61, 120})
    void isWhatAskingOfEachPersonFinds(int months) {
        jdbc.sql(
                        "update person set recorded_on = date '2025-08-01' where id::text < '9e000000-0000-4000-8000-000000000040'")
                .update();
        var today = LAST_DAY.plusMonths(months).plusDays(1);
        var asked = jdbc.sql("""
                        select p.id from (
                            select p.*, coalesce((select max(t.ends_on) from participant x join training t on t.id = x.training_id
                                                  where x.person_id = p.id and t.status <> 'CANCELLED'), p.recorded_on) as last_on
                            from person p) p
                        cross join (select max(kept_from) filter (where code = 'IDENTITY') as identity,
                                           max(kept_from) filter (where code = 'PHONE') as phone,
                                           max(kept_from) filter (where code = 'NIP') as nip
                                    from purpose.limits(?)) k
                        where p.anonymised_at is null
                          and (last_on < k.identity or p.phone is not null and last_on < k.phone or p.nip is not null and last_on < k.nip)
                          and not exists (select from correction_request c where c.person_id = p.id and c.status = 'OPEN')
                        order by last_on, full_name, id
                        """).param(today).query(UUID.class).list();

        assertThat(report(today).list())
                .extracting(candidate -> candidate.id().value())
                .isEqualTo(asked.stream().limit(DueForErasure.MOST).toList());
        assertThat(report(today).count()).isEqualTo(Math.min(asked.size(), DueForErasure.COUNTED + 1));
    }

    @Test
    void whoWaitsForAnAnswerIsNotDue() {
        jdbc.sql("""
                        insert into correction_request (id, person_id, channel, received_at, concern, entered_by, status, version)
                        values (gen_random_uuid(), cast(? as uuid), 'CALL', now(), 'Nama', ?, 'OPEN', 0)
                        """).params(JUMADI, Portal.STAFF.value()).update();

        assertThat(report(LAST_DAY.plusMonths(70)).find(id())).isEmpty();
    }

    @Test
    void erasesWhatWasApprovedAndNobodyElse() {
        var today = LAST_DAY.plusMonths(60).plusDays(1);
        var candidates = report(today).list();
        assertThat(candidates.size()).isGreaterThan(2);

        var skipped = management(today).approve(List.of(candidate(today).proposal()), RAHMAT);
        runs.flush();

        assertThat(skipped).isZero();
        assertThat(name()).startsWith("Orang #");
        assertThat(report(today).list()).hasSize(candidates.size() - 1);
        assertThat(management(today).past()).first().satisfies(run -> {
            assertThat(run.erased()).containsExactly(Map.entry(Erasable.IDENTITY, 1));
            assertThat(run.skipped()).isZero();
        });
    }

    @Test
    void erasesAPhoneNumberAloneFromTheLogAsWell() {
        var today = LAST_DAY.plusMonths(24).plusDays(1);
        jdbc.sql("update person set phone = '+6281200007777' where id = cast(? as uuid)")
                .param(JUMADI)
                .update();

        management(today).approve(List.of(candidate(today).proposal()), RAHMAT);

        assertThat(name()).isEqualTo("Jumadi");
        assertThat(jdbc.sql("select count(*) from person where id = cast(? as uuid) and phone is null")
                        .param(JUMADI)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from audit_entry where changes::text like '%81200007777%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void looksAgainAtWhoWasEditedSinceTheReport() {
        var today = LAST_DAY.plusMonths(60).plusDays(1);
        var proposal = candidate(today).proposal();
        jdbc.sql("update person set position = 'Kepala Dinas', version = version + 1 where id = cast(? as uuid)")
                .param(JUMADI)
                .update();

        assertThat(management(today).approve(List.of(proposal), RAHMAT)).isOne();
        assertThat(name()).isEqualTo("Jumadi");
    }

    @Test
    void looksAgainAtWhoTookPartInATrainingSinceTheReport() {
        var today = LAST_DAY.plusMonths(60).plusDays(1);
        var proposal = candidate(today).proposal();
        jdbc.sql("update training set ends_on = :end where id = '7a000000-0000-4000-8000-000000000001'")
                .param("end", today)
                .update();

        assertThat(management(today).approve(List.of(proposal), RAHMAT)).isOne();
        assertThat(name()).isEqualTo("Jumadi");
    }

    @Test
    void eraseNothingThatIsNotDueWhateverTheFormSays() {
        var forged = new Proposal(id(), 0, Set.of(Erasable.IDENTITY));

        assertThat(portal.asAdmin().post("/retention-runs", "proposal", forged.toString()))
                .hasStatus3xxRedirection();
        assertThat(name()).isEqualTo("Jumadi");
        assertThat(portal.asAdmin().post("/retention-runs", "proposal", "unfug"))
                .hasStatus(400);
    }

    @Test
    void reportsFirstAndErasesAfterTheApproval() {
        jdbc.sql(
                        "update training set starts_on = starts_on - 3650, ends_on = ends_on - 3650 where id = '7a000000-0000-4000-8000-000000000001'")
                .update();

        var page = org.jsoup.Jsoup.parse(Portal.text(portal.asAdmin().get("/retention-runs")));
        assertThat(page.text()).contains("Jumadi", "Agustus 2015", "Semua data pribadi");
        assertThat(name()).isEqualTo("Jumadi");

        assertThat(portal.asAdmin().post("/retention-runs")).hasStatus3xxRedirection();
        assertThat(name()).isEqualTo("Jumadi");

        var tick = page.select("#p-" + JUMADI).attr("value");
        portal.asAdmin().post("/retention-runs", "proposal", tick);
        assertThat(name()).startsWith("Orang #");
        assertThat(portal.asAdmin().get("/retention-runs")).bodyText().contains("Rahmat");
    }

    @Test
    void onlyAdminsApprove() {
        assertThat(portal.asStaff().get("/retention-runs")).hasStatus(404);
        assertThat(portal.asStaff().post("/retention-runs")).hasStatus(404);
    }

    private static PersonId id() {
        return PersonId.of(JUMADI);
    }

    private Clock on(LocalDate day) {
        return Clock.fixed(district.at(day, LocalTime.NOON), district.zone());
    }

    private DueForErasure report(LocalDate today) {
        return new DueForErasure(jdbc, district, on(today));
    }

    private RetentionManagement management(LocalDate today) {
        return new RetentionManagement(report(today), runs, erasure, jdbc, on(today));
    }

    private RetentionCandidate candidate(LocalDate today) {
        return report(today).find(id()).orElseThrow();
    }

    private Set<Erasable> due(LocalDate today) {
        return candidate(today).due();
    }

    private String name() {
        return jdbc.sql("select full_name from person where id = cast(? as uuid)")
                .param(JUMADI)
                .query(String.class)
                .single();
    }
}
