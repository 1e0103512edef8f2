package id.layakanak.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.Formats;
import id.layakanak.shared.Words;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Statements;
import id.layakanak.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureDisabledEvent;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Commits what it does: the log is about committed changes, and a test's own transaction would begin before anybody is known. */
@IntegrationTest
class AuditIntegrationTests {

    /** Tables whose changes say nothing about a record of somebody, and the reason why. */
    private static final Set<String> UNAUDITED = Set.of(
            "flyway_schema_history", // what migrations did stands in itself
            "audit_entry",
            "browser_session", // sign-ins are noted as such
            "job", // what was asked for is noted as such, and what a job changes is noted there
            "job_file_piece",
            "scheduled_tasks",
            "login_delay",
            "known_browser",
            "first_admin_link", // secrets that live for hours; the account they lead to is noted
            "account_link",
            "second_factor", // secrets; that an account has them is a column of it
            "recovery_code",
            "listed_participant", // repeat participants for their list, by triggers
            "participant_headcount",
            "listed_plan",
            "trained_participant", // figures, by triggers
            "reached",
            "figure",
            "session_tally",
            "attendance_change", // a log itself, for undoing
            "training_status_change", // a log itself; the status is a column of training
            "region", // catalogues that only migrations fill
            "indicator_part",
            "indicator",
            "indicator_question",
            "staff_kind",
            "staff_kind_question",
            "audience_sector",
            "institution_type_question",
            "national_number_kind",
            "crc_cluster");

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TableCatalog catalog;

    @Autowired
    ColumnWords columnWords;

    @Autowired
    MessageSource messages;

    @Autowired
    AuditLog log;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /** Other tests count institutions. */
    @AfterEach
    void removeWhatWasAdded() {
        jdbc.sql("delete from institution where name like ?").param("%" + mark).update();
    }

    @Test
    void everyTableOfRecordsIsWatched() {
        var bare = jdbc.sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind = 'r'
                          and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit')
                        """).query(String.class).set();

        assertThat(bare).isSubsetOf(UNAUDITED);
    }

    @Test
    void everyTableAndColumnThatIsNotedHasAWordInBothLanguages() {
        var columns = jdbc.sql("""
                        select c.relname, a.attname from pg_attribute a
                        join pg_class c on c.oid = a.attrelid
                        join pg_trigger t on t.tgrelid = c.oid
                        where t.tgname = 'audit' and a.attnum > 0 and not a.attisdropped
                        """).query().listOfRows();

        assertThat(columns).hasSizeGreaterThan(100).allSatisfy(row -> {
            var table = row.get("relname").toString();
            var column = row.get("attname").toString();
            for (var language : List.of(Locale.forLanguageTag("id"), Locale.ENGLISH)) {
                var words = new Words(messages, language, new Formats(language, ZoneOffset.UTC));
                assertThat(words.orNull("audit.table." + table)).as(table).isNotNull();
                var known = catalog.find(table).orElseThrow(() -> new AssertionError("nobody tells of " + table));
                assertThat(known.isSilent(column) || columnWords.find(table, column, words) != null)
                        .as("%s.%s in %s", table, column, language)
                        .isTrue();
            }
        });
    }

    @Test
    void whatATableTellsOfItselfIsSo() {
        var columns = jdbc.sql("select attrelid::regclass || '.' || attname from pg_attribute where attnum > 0")
                .query(String.class)
                .set();

        for (var table : catalog.all()) {
            assertThat(table.told()).allSatisfy(column -> assertThat(columns).contains(table.table() + "." + column));
            if (table.names() != null) {
                assertThat(jdbc.sql(table.names())
                                .param("ids", table.isKeyedByText() ? List.of("-") : List.of(UUID.randomUUID()))
                                .query()
                                .listOfRows())
                        .as(table.table())
                        .isEmpty();
            }
        }
    }

    @Test
    void aChangeLeavesWhoWhatFromAndToInTheSameTransaction() {
        var id = addInstitution("TK Mawar " + mark);

        var added = entries("institution", id);
        assertThat(added).hasSize(1);
        assertThat(added.get(0))
                .containsEntry("action", "CREATED")
                .containsEntry("account_id", Portal.STAFF.value())
                .containsEntry("address", "127.0.0.1");
        assertThat(added.get(0).get("changes").toString()).contains("[null, \"TK Mawar " + mark + "\"]");

        portal.asAdmin().post("/institutions/" + id + "/closure", "closedOn", "2026-01-31");
        var changed = entries("institution", id).get(0);
        assertThat(changed).containsEntry("action", "CHANGED").containsEntry("account_id", Portal.ADMIN.value());
        assertThat(changed.get("changes").toString())
                .isEqualTo("{\"status\": [\"ACTIVE\", \"CLOSED\"], \"closed_on\": [null, \"2026-01-31\"]}");
    }

    @Test
    void whatIsRolledBackIsNotInTheLog() {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(inTransaction -> {
            jdbc.sql("insert into institution (id, name, type, version) values (?, ?, 'SEKOLAH', 0)")
                    .params(id, "Batal " + mark)
                    .update();
            inTransaction.setRollbackOnly();
        });

        assertThat(entries("institution", id.toString())).isEmpty();
    }

    @Test
    void aChangeByHandIsInTheLogWithoutAnAccount() throws SQLException {
        var id = addInstitution("SD Melati " + mark);
        var access = TestDatabase.access();
        try (var byHand = DriverManager.getConnection(access.url(), access.owner(), access.password());
                var statement = byHand.createStatement()) {
            statement.executeUpdate("update institution set address = 'Juai' where id = '" + id + "'");
        }

        assertThat(entries("institution", id).get(0))
                .containsEntry("action", "CHANGED")
                .containsEntry("account_id", null);
    }

    /** The sample data came with the first start, before any test could write by hand. */
    @Test
    void theSampleSaysWhoEnteredIt() {
        for (var record : Map.of(
                        "training", "7a000000-0000-4000-8000-000000000001",
                        "person", "9e000000-0000-4000-8000-000000000001",
                        "institution", "1a000000-0000-4000-8000-000000000001")
                .entrySet()) {
            assertThat(first(record.getKey(), record.getValue()))
                    .containsEntry("action", "CREATED")
                    .containsEntry("account_id", Portal.STAFF.value());
        }
        assertThat(first("account", Portal.STAFF.toString())).containsEntry("account_id", Portal.ADMIN.value());
    }

    @Test
    void whoeverChoosesAPasswordByALinkIsInTheLog() {
        var link = Pattern.compile("/passwords/[\\w-]{43}")
                .matcher(Portal.text(portal.asAdmin().post("/accounts/" + Portal.LEADER + "/password-links")));
        assertThat(link.find()).isTrue();

        assertThat(portal.asNobody().post(link.group(), "password", "kuda biru minum teh"))
                .hasStatus(302);

        assertThat(entries("account", Portal.LEADER.toString()).get(0))
                .containsEntry("action", "CHANGED")
                .containsEntry("account_id", Portal.LEADER.value());
    }

    /** "Nobody" stands for the portal itself and for a hand in the database, never for somebody at a browser. */
    @Test
    void whateverSomebodyDoesAtABrowserSaysWho() {
        var before =
                jdbc.sql("select max(id) from audit_entry").query(Long.class).single();
        var link = Pattern.compile("/passwords/[\\w-]{43}")
                .matcher(Portal.text(portal.asAdmin().post("/accounts/" + Portal.LEADER + "/password-links")));
        assertThat(link.find()).isTrue();
        portal.asNobody().post(link.group(), "password", "kuda biru minum teh");
        portal.asLeader()
                .post("/account", "currentPassword", "kuda biru minum teh", "password", "teh diminum kuda biru");
        portal.asLeader().post("/language", "language", "en");
        portal.asLeader().post("/language", "language", "id");
        var person = "9e000000-0000-4000-8000-000000000023";
        portal.asStaff()
                .post(
                        "/people/" + person + "/corrections",
                        "concern",
                        "Nama " + mark,
                        "channel",
                        "CALL",
                        "receivedOn",
                        "2025-09-01",
                        "receivedAt",
                        "09:00");
        var request = jdbc.sql("select id from correction_request where concern = ?")
                .param("Nama " + mark)
                .query(UUID.class)
                .single();
        portal.asAdmin().post("/corrections/" + request + "/refusal", "answer", "Sudah benar menurut KTP");

        var noted = jdbc.sql("select record_type || ' ' || action as what, account_id from audit_entry where id > ?")
                .param(before)
                .query()
                .listOfRows();
        assertThat(noted).extracting(entry -> entry.get("what")).contains("person CREATED", "account CHANGED");
        assertThat(noted.stream()
                        .filter(entry -> "account CHANGED".equals(entry.get("what")))
                        .map(entry -> entry.get("account_id")))
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(Portal.LEADER.value()::equals);
        assertThat(noted).extracting(entry -> entry.get("account_id")).doesNotContainNull();
        assertThat(Portal.text(portal.asAdmin().get("/history/person/" + person)))
                .contains("Sari Wulandari")
                .doesNotContain("Sistem, atau langsung di basis data", "Seseorang yang belum masuk");
        jdbc.sql("delete from correction_request where id = ?").param(request).update();
    }

    private Map<String, Object> first(String type, String id) {
        var entries = entries(type, id);
        return entries.get(entries.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set address = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "insert into audit_entry (action) values ('CREATED')",
                "alter table audit_entry disable trigger all",
                "drop table audit_entry",
                "create table mine (id int)",
                "alter table institution add column mine int",
                "delete from flyway_schema_history"
            })
    void thePortalsOwnRoleCannotTouchTheLogNorTheTables(String attack) {
        assertThatThrownBy(() -> jdbc.sql(attack).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set address = 'x'", "delete from audit_entry", "truncate audit_entry"})
    void notEvenTheOwnerChangesItByAccident(String mistake) throws SQLException {
        var access = TestDatabase.access();
        try (var owner = DriverManager.getConnection(access.url(), access.owner(), access.password());
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(mistake)).hasMessageContaining("append-only");
        }
    }

    @Test
    void secretsStayOutOfTheLog() {
        jdbc.sql("update account set password_hash = ? where id = ?")
                .params("{argon2id}secret-" + mark, Portal.LEADER.value())
                .update();

        assertThat(entries("account", Portal.LEADER.toString())
                        .get(0)
                        .get("changes")
                        .toString())
                .isEqualTo("{\"password_hash\": [\"***\", \"***\"]}");
        assertThat(jdbc.sql("select count(*) from audit_entry where changes::text like '%argon2%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void forgetsValuesAndKeepsWhoAndWhen() {
        var id = addInstitution("Rahasia " + mark);
        log.erase("institution", id);

        var entries = entries("institution", id);
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0)).containsEntry("action", "ANONYMISED");
        assertThat(entries.get(1)).containsEntry("account_id", Portal.STAFF.value());
        assertThat(entries.get(1).get("changes").toString())
                .contains("\"name\": [\"***\", \"***\"]")
                .doesNotContain(mark);
    }

    @Test
    void everyDownloadIsAReadThatMatters() {
        var downloads = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getKey().getPatternValues().stream().anyMatch(path -> path.contains("{extension")))
                .toList();

        assertThat(downloads)
                .hasSizeGreaterThan(5)
                .allSatisfy(entry -> assertThat(entry.getValue().getMethodAnnotation(Audited.class))
                        .as(entry.getKey().toString())
                        .isNotNull());
    }

    @Test
    void anExportIsNotedWithItsFilterButNotWithWhomItWasAbout() {
        portal.asStaff().get("/institutions.csv?type=SEKOLAH&kecamatan=&q=" + mark);

        assertThat(last(AuditAction.EXPORTED))
                .containsEntry("account_id", Portal.STAFF.value())
                .satisfies(entry -> assertThat(entry.get("changes").toString())
                        .contains("/institutions.csv", "q=*** type=SEKOLAH")
                        .doesNotContain(mark, "kecamatan"));
    }

    @Test
    @Transactional
    void aFailedLogInSaysWhyInWords() {
        var petugas = UsernamePasswordAuthenticationToken.unauthenticated("petugas", null);
        events.publishEvent(new AuthenticationFailureBadCredentialsEvent(petugas, new BadCredentialsException("x")));
        events.publishEvent(new AuthenticationFailureDisabledEvent(petugas, new DisabledException("x")));

        assertThat(portal.asAdmin().get("/audit"))
                .bodyText()
                .contains("Nama, sandi, atau kode tidak cocok", "Sandi benar, tetapi akun nonaktif")
                .doesNotContain("Exception");
    }

    @Test
    void refusedAccessIsNoted() {
        portal.asLeader().get("/people");

        assertThat(last(AuditAction.REFUSED))
                .containsEntry("record_id", Portal.LEADER.toString())
                .satisfies(entry -> assertThat(entry.get("changes").toString()).contains("GET /people"));
    }

    @Test
    void theHistoryTellsInWordsWhatChanged() {
        var id = addInstitution("Paud Kenanga " + mark);
        portal.asAdmin()
                .post(
                        "/institutions/" + id,
                        "name",
                        "Paud Kenanga Baru " + mark,
                        "type",
                        "LKSA",
                        "region",
                        "outside",
                        "version",
                        "0");

        assertThat(portal.asStaff().get("/history/institution/" + id))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Rahmat",
                        "Sari Wulandari",
                        "Jenis",
                        "<del>Sekolah / satuan pendidikan</del>",
                        "<ins>LKSA / panti asuhan</ins>",
                        "<del>Paud Kenanga " + mark + "</del>",
                        "<ins>Paud Kenanga Baru " + mark + "</ins>");
        assertThat(portal.asStaff().inEnglish().get("/history/institution/" + id))
                .bodyText()
                .contains("Changed", "Type");
    }

    /** Thymeleaf takes the text "No" for false. */
    @Test
    void noIsAnAnswerAndNotNothing() {
        var id = "3d000000-0000-4000-8000-000000000009";
        portal.asStaff().post("/kha-modules/" + id + "/deactivation");
        portal.asStaff().post("/kha-modules/" + id + "/activation");

        assertThat(portal.asStaff().inEnglish().get("/history/kha-module/" + id))
                .bodyText()
                .contains("<del>Yes</del>", "<ins>No</ins>");
    }

    /** A hundred enrolments of one morning are one line, which opens. */
    @Test
    void theHistoryOfATrainingIsShortAndKeepsItsPlaceInThePortal() {
        var training = "7a000000-0000-4000-8000-000000000001";
        var page = Jsoup.parse(Portal.text(portal.asStaff().get("/history/training/" + training)));

        assertThat(page.select(".trail > li > .trail-row > details > summary").eachText())
                .anyMatch(line -> line.matches("Ditambahkan Peserta \\(\\d{2,}\\)"));
        assertThat(page.select(".trail > li .trail-head strong").eachText()).contains("Sari Wulandari");
        assertThat(page.select("nav.tabs a").eachAttr("href"))
                .contains(
                        "/trainings/" + training,
                        "/trainings/" + training + "/participants",
                        "/trainings/" + training + "/attendance",
                        "/trainings/" + training + "/follow-up-plans");
        assertThat(page.select("nav.tabs a[aria-current=page]").eachText()).containsExactly("Riwayat");
        assertThat(page.select(".links a[aria-current=page]").eachAttr("href")).containsOnly("/trainings");
    }

    @Test
    void onlyAdminsReadTheHistoryOfAnAccountAndNobodyThatOfNothing() {
        var account = "/history/account/" + Portal.STAFF;
        assertThat(portal.asAdmin().get(account)).hasStatusOk();
        assertThat(portal.asStaff().get(account)).hasStatus(404);
        assertThat(portal.asStaff().get("/history/institution/" + UUID.randomUUID()))
                .hasStatus(404);
        assertThat(portal.asStaff().get("/history/browser-session/1")).hasStatus(404);
        assertThat(portal.asTaskForce().get("/history/institution/" + UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void theLogIsFilteredAndDownloadedAsFiltered() {
        var id = addInstitution("MI Anggrek " + mark);

        assertThat(portal.asAdmin().get("/audit?q=" + id + "&action=CREATED&type=institution&account=" + Portal.STAFF))
                .hasStatusOk()
                .bodyText()
                .contains("MI Anggrek " + mark, "1–1 dari 1");
        assertThat(portal.asAdmin().get("/audit?q=" + id + "&action=DELETED"))
                .bodyText()
                .contains("Tidak ada yang cocok");
        assertThat(Portal.text(portal.asAdmin().get("/audit.csv?q=" + id)).lines())
                .hasSize(2)
                .element(1)
                .asString()
                .contains("Sari Wulandari", "Ditambahkan", "MI Anggrek " + mark);
    }

    @Test
    void needsNoMoreStatementsForMoreEntries() {
        assertThat(portal.asAdmin().get("/audit")).hasStatusOk();
        var few = Statements.during(() -> portal.asAdmin().get("/audit?type=training&size=5"));
        var many = Statements.during(() -> portal.asAdmin().get("/audit?type=training&size=100"));

        assertThat(many).isLessThanOrEqualTo(few + 4); // one for each kind of thing that the entries name
    }

    private String addInstitution(String name) {
        portal.asStaff().post("/institutions", "name", name, "type", "SEKOLAH", "region", "outside", "version", "0");
        return jdbc.sql("select id::text from institution where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private List<Map<String, Object>> entries(String type, String id) {
        return jdbc.sql("select * from audit_entry where record_type = ? and record_id = ? order by id desc")
                .params(type, id)
                .query()
                .listOfRows();
    }

    private Map<String, Object> last(AuditAction action) {
        return Stream.of(action.name())
                .map(name -> jdbc.sql("select * from audit_entry where action = ? order by id desc limit 1")
                        .param(name)
                        .query()
                        .singleRow())
                .findFirst()
                .orElseThrow();
    }
}
