package id.layakanak.testing;

import id.layakanak.shared.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How each form and button of the portal is sent so that it takes effect: to a record in the state for it, with fields as somebody fills them in. A new route
 * that writes is told here once, and is then asked by everybody, in and out of reach, well and badly put.
 */
public final class Sent {

    private static final Map<String, Sent> ALL = new LinkedHashMap<>();

    private static final String TRAINING = "7a000000-0000-4000-8000-00000000000";
    private static final String FINISHED = TRAINING + "1";
    private static final String RUNNING = TRAINING + "2";
    private static final String PUBLISHED = TRAINING + "3";
    private static final String DRAFT = TRAINING + "4";
    private static final String PROGRAM = "9a000000-0000-4000-8000-000000000002";

    /** The draft with fixed days, so that sessions can be given fixed times. */
    private static final String DRAFT_WITH_DAYS =
            "update training set starts_on = '2027-03-01', ends_on = '2027-03-03' where id = '" + DRAFT + "'";

    private static final String SESSION = "5e000000-0000-4000-8000-00000000d4af";
    private static final String DRAFT_WITH_SESSION = """
            insert into training_session (id, training_id, title, starts_at, ends_at, lesson_hours, version)
            values ('5e000000-0000-4000-8000-00000000d4af', '7a000000-0000-4000-8000-000000000004', 'Pembukaan',
                    timestamptz '2027-03-01 08:00+08', timestamptz '2027-03-01 08:45+08', 1, 0)
            """;

    private static final String HELD = "5e000000-0000-4000-8000-000000000014";
    private static final String PARTICIPANT = "9b000000-0000-4000-8000-000000000101";
    private static final String PERSON_OF_PARTICIPANT = "9e000000-0000-4000-8000-000000000023";
    private static final String NO_MARK_YET = "delete from attendance where session_id = '" + HELD + "'";
    private static final String HELD_LATER =
            "update training_session set starts_at = timestamptz '2037-01-01', ends_at = timestamptz '2037-01-02' where id = '"
                    + HELD + "'";
    private static final String BATCH = "ba000000-0000-4000-8000-000000000001";

    private static final String OPEN_PLAN = "f0000000-0000-4000-8000-000000000006";
    private static final String OWN_PLAN = "f0000000-0000-4000-8000-000000000002";
    private static final String SUBMITTED_PLAN = "f0000000-0000-4000-8000-000000000003";
    private static final String ON_PAPER = "update follow_up_plan set on_paper = true where id = '" + OPEN_PLAN + "'";
    private static final String BLANK_PLAN = "f0000000-0000-4000-8000-0000000000b1";
    private static final String OWN_BLANK_PLAN = "f0000000-0000-4000-8000-0000000000b2";

    private static final String CORRECTION = "c0000000-0000-4000-8000-0000000000c1";

    private final Map<String, String> ids;
    private final Map<String, String> ownIds = new HashMap<>();
    private final List<String> before = new ArrayList<>();
    private String[] fields = {};
    private boolean withPaper;

    static {
        accounts();
        records();
        people();
        trainings();
        participants();
        attendance();
        followUp();
        privacy();
    }

    private Sent(Map<String, String> ids) {
        this.ids = ids;
    }

    private static void accounts() {
        at("/accounts").with("displayName", "Aulia Rahman", "username", "aulia", "role", "LEADER", "version", "0");
        ofAccount("").with("displayName", "Aulia R.", "username", "aulia", "role", "LEADER", "version", "0");
        ofAccount("/activation").after("update account set active = false where username = 'aulia'");
        ofAccount("/deactivation");
        ofAccount("/password-links");
        ofAccount("/second-factor/removal")
                .after("update account set second_factor_at = now() where username = 'aulia'")
                .after(
                        "insert into second_factor (account_id, secret, last_step) select id, 'AAAA', 0 from account where username = 'aulia'");
    }

    /** Of somebody outside the cast, who can be closed without closing the door to one of them. */
    private static Sent ofAccount(String what) {
        return at("/accounts/{id}" + what, "id", "ac000000-0000-4000-8000-0000000000a1")
                .after("""
                insert into account (id, username, display_name, password_hash, role, active, created_at, version)
                select 'ac000000-0000-4000-8000-0000000000a1', 'aulia', 'Aulia', password_hash, 'LEADER', true, created_at, 0
                from account where username = 'pimpinan'
                """);
    }

    private static void records() {
        var institution = "1a000000-0000-4000-8000-000000000003";
        at("/institutions").with("name", "SDN Contoh 7", "type", "SEKOLAH", "region", "outside", "version", "0");
        at("/institutions/{id}", "id", institution)
                .with("name", "Dinas Contoh", "type", "OPD", "region", "outside", "version", "0");
        at("/institutions/{id}/closure", "id", institution).with("closedOn", "2026-01-31");
        at("/institutions/{id}/reopening", "id", institution)
                .after("update institution set status = 'CLOSED' where id = '" + institution + "'");
        var contact = "1c000000-0000-4000-8000-000000000002";
        at("/institutions/{institution}/contacts", "institution", institution).with("name", "Bu Aulia", "version", "0");
        at("/institutions/{institution}/contacts/{id}", "institution", institution, "id", contact)
                .with("name", "Bu Aulia", "version", "0");
        at("/institutions/{institution}/contacts/{id}/deletion", "institution", institution, "id", contact);
        var count = "1d000000-0000-4000-8000-000000000001";
        var counted =
                new String[] {"kind", "PEGAWAI", "countedOn", "2026-01-31", "men", "12", "women", "20", "version", "0"};
        at("/institutions/{institution}/staff-counts", "institution", institution)
                .with(counted);
        at("/institutions/{institution}/staff-counts/{id}", "institution", institution, "id", count)
                .with(counted);
        at("/institutions/{institution}/staff-counts/{id}/deletion", "institution", institution, "id", count);
        var module = "3d000000-0000-4000-8000-000000000002";
        var described = new String[] {
            "title",
            "Hak partisipasi",
            "objective",
            "Mengerti hak partisipasi",
            "lessonHours",
            "2",
            "position",
            "70",
            "version",
            "0"
        };
        at("/kha-modules").with(described);
        at("/kha-modules/{id}", "id", module).with(described);
        at("/kha-modules/{id}/activation", "id", module)
                .after("update kha_module set active = false where id = '" + module + "'");
        at("/kha-modules/{id}/deactivation", "id", module);
        var program =
                new String[] {"name", "Program Contoh", "fiscalYear", "2027", "budgetSource", "APBD", "version", "0"};
        at("/programs").with(program);
        at("/programs/{id}", "id", PROGRAM).with(program);
    }

    private static void people() {
        var person = "9e000000-0000-4000-8000-000000000001";
        at("/people").with("fullName", "Aulia Rahman", "sex", "MALE", "version", "0");
        at("/people/{id}", "id", person).with("fullName", "Aulia Rahman", "sex", "MALE", "version", "0");
        var post =
                new String[] {"institution", "1a000000-0000-4000-8000-000000000004", "position", "Bidan", "version", "0"
                };
        at("/people/{person}/posts", "person", person).with(post);
        ofPost("").with(post);
        ofPost("/deletion");
        at("/people/{id}/nip", "id", person)
                .after("update person set nip = '198001012005011007' where id = '" + person + "'");
    }

    private static Sent ofPost(String what) {
        return at(
                "/people/{person}/posts/{id}" + what,
                "person",
                "9e000000-0000-4000-8000-000000000001",
                "id",
                "9d000000-0000-4000-8000-000000000001");
    }

    private static void trainings() {
        var described = new String[] {
            "program",
            PROGRAM,
            "title",
            "Pelatihan Contoh",
            "startsOn",
            "2027-03-01",
            "endsOn",
            "2027-03-03",
            "venue",
            "Aula Contoh",
            "organiser",
            "Dinas Contoh",
            "version",
            "0"
        };
        at("/trainings").with(described);
        at("/trainings/{id}", "id", DRAFT).with(described);
        at("/trainings/{id}/cancellation", "id", PUBLISHED).with("reason", "Banjir");
        at("/trainings/{id}/completion", "id", RUNNING);
        at("/trainings/{id}/publication", "id", DRAFT).after(DRAFT_WITH_DAYS).after(DRAFT_WITH_SESSION);
        at("/trainings/{id}/reopening", "id", FINISHED);
        at("/trainings/{id}/start", "id", PUBLISHED);
        at("/trainings/{id}/withdrawal", "id", PUBLISHED);
        var session = new String[] {
            "date",
            "2027-03-02",
            "startsAt",
            "08:00",
            "endsAt",
            "09:30",
            "title",
            "Penutupan",
            "lessonHours",
            "2",
            "version",
            "0"
        };
        at("/trainings/{training}/sessions", "training", DRAFT)
                .after(DRAFT_WITH_DAYS)
                .with(session);
        at("/trainings/{training}/sessions/{id}", "training", DRAFT, "id", SESSION)
                .after(DRAFT_WITH_DAYS)
                .after(DRAFT_WITH_SESSION)
                .with(session);
        at("/trainings/{training}/sessions/{id}/deletion", "training", DRAFT, "id", SESSION)
                .after(DRAFT_WITH_DAYS)
                .after(DRAFT_WITH_SESSION);
    }

    private static void participants() {
        var child = "update person set adult_from = date '2035-01-01' where id = '" + PERSON_OF_PARTICIPANT + "'";
        var awaiting = "update participant set status = 'AWAITING_CONSENT' where id = '" + PARTICIPANT + "'";
        at("/trainings/{training}/participants", "training", PUBLISHED)
                .with("person", "9e000000-0000-4000-8000-000000000050", "position", "Kepala Seksi");
        at("/trainings/{training}/participants/newcomer", "training", PUBLISHED)
                .with("fullName", "Aulia Rahman", "sex", "MALE", "anyway", "true");
        ofParticipant("").with("position", "Bidan Koordinator", "version", "0");
        ofParticipant("/cancellation");
        ofParticipant("/confirmation").after(awaiting);
        var noPaperYet = "delete from guardian_consent where participant_id = '" + PARTICIPANT + "'";
        ofParticipant("/consent")
                .after(noPaperYet)
                .after(child)
                .after(awaiting)
                .with("guardianName", "Aminah", "relation", "MOTHER")
                .withPaper = true;
        ofParticipant("/consent/withdrawal").after(child).after("""
                        insert into stored_file (id, name, content_type, content, created_at, created_by)
                        values ('9f000000-0000-4000-8000-0000000000c2', 'izin.pdf', 'application/pdf', 'x', now(), cast(:viewer as uuid))
                        """).after("""
                        insert into guardian_consent (id, participant_id, person_id, guardian_name, relation, file_id, received_at, received_by)
                        select gen_random_uuid(), id, person_id, 'Aminah', 'MOTHER', '9f000000-0000-4000-8000-0000000000c2', now(),
                               cast(:viewer as uuid)
                        from participant where id = '9b000000-0000-4000-8000-000000000101'
                        on conflict do nothing
                        """);
        ofParticipant("/restoration")
                .after("update participant set status = 'CANCELLED' where id = '" + PARTICIPANT + "'");
    }

    private static Sent ofParticipant(String what) {
        return at("/trainings/{training}/participants/{id}" + what, "training", RUNNING, "id", PARTICIPANT);
    }

    private static void attendance() {
        at("/sessions/{id}/attendance", "id", HELD).after(NO_MARK_YET).with("status", "PRESENT");
        at("/sessions/{id}/attendance/marks", "id", HELD).after(NO_MARK_YET).with("mark", PARTICIPANT + ":SICK");
        at("/sessions/{id}/attendance/opening", "id", HELD).after(HELD_LATER);
        at("/sessions/{id}/attendance/opening/reversal", "id", HELD)
                .after(HELD_LATER)
                .after(NO_MARK_YET)
                .after("insert into session_opening (session_id, opened_at, opened_by) values ('" + HELD
                        + "', now(), cast(:viewer as uuid))");
        at("/sessions/{id}/attendance/reversal", "id", HELD)
                .after(NO_MARK_YET)
                .after("""
                        insert into attendance (session_id, participant_id, status, marked_at, marked_by, version)
                        values ('5e000000-0000-4000-8000-000000000014', '9b000000-0000-4000-8000-000000000101', 'PRESENT', now(),
                                cast(:viewer as uuid), 0)
                        """)
                .after("""
                        insert into attendance_change (batch, session_id, participant_id, new_status, changed_at, changed_by)
                        values ('ba000000-0000-4000-8000-000000000001', '5e000000-0000-4000-8000-000000000014',
                                '9b000000-0000-4000-8000-000000000101', 'PRESENT', now(), cast(:viewer as uuid))
                        """)
                .with("batch", BATCH);
    }

    private static void followUp() {
        at("/follow-up-plans/{id}/acceptance", "id", SUBMITTED_PLAN).with("version", "0");
        at("/follow-up-plans/{id}/return", "id", SUBMITTED_PLAN)
                .with("reason", "Sasaran belum terukur", "version", "0");
        at("/follow-up-plans/{id}/submission", "id", OPEN_PLAN)
                .ofTaskForce("id", OWN_PLAN)
                .after(ON_PAPER);
        at("/follow-up-plans/{id}/actions", "id", OPEN_PLAN)
                .ofTaskForce("id", OWN_PLAN)
                .after(ON_PAPER)
                .with("activity", "Sosialisasi KHA", "version", "0");
        ofAction("", OPEN_PLAN, "fa000000-0000-4000-8000-000000000007")
                .after(ON_PAPER)
                .with("activity", "Sosialisasi KHA", "version", "0");
        ofAction("/deletion", OPEN_PLAN, "fa000000-0000-4000-8000-000000000007").after(ON_PAPER);
        var accepted = "update follow_up_plan set status = 'ACCEPTED' where id = '" + OWN_PLAN + "'";
        ofAction("/completion", "f0000000-0000-4000-8000-000000000001", "fa000000-0000-4000-8000-000000000001")
                .after(accepted)
                .after("update follow_up_action set completed_on = null");
        ofAction("/reopening", "f0000000-0000-4000-8000-000000000001", "fa000000-0000-4000-8000-000000000001")
                .after(accepted)
                .after("update follow_up_action set completed_on = date '2026-01-05'");
        at("/follow-up-plans/{id}/deletion", "id", BLANK_PLAN)
                .ofTaskForce("id", OWN_BLANK_PLAN)
                .after("""
                        insert into follow_up_plan (id, training_id, institution_id, status, on_paper, created_at, version) values
                            ('f0000000-0000-4000-8000-0000000000b1', '7a000000-0000-4000-8000-000000000002',
                             '1a000000-0000-4000-8000-000000000023', 'DRAFT', true, now(), 0),
                            ('f0000000-0000-4000-8000-0000000000b2', '7a000000-0000-4000-8000-000000000002',
                             '1a000000-0000-4000-8000-000000000003', 'DRAFT', false, now(), 0)
                        """);
        at("/trainings/{id}/follow-up-plans", "id", RUNNING)
                .with("institution", "1a000000-0000-4000-8000-000000000023");
    }

    private static Sent ofAction(String what, String plan, String action) {
        return at("/follow-up-plans/{id}/actions/{actionId}" + what, "id", plan, "actionId", action)
                .ofTaskForce("id", OWN_PLAN)
                .ofTaskForce("actionId", "fa000000-0000-4000-8000-000000000003");
    }

    private static void privacy() {
        var request = """
                insert into correction_request (id, person_id, channel, received_at, concern, entered_by, status, version)
                values ('c0000000-0000-4000-8000-0000000000c1', '9e000000-0000-4000-8000-000000000007', 'CALL', now(), 'Nama',
                        cast(:viewer as uuid), 'OPEN', 0)
                on conflict do nothing
                """;
        at("/corrections/{id}/refusal", "id", CORRECTION).after(request).with("answer", "Sudah benar menurut KTP");
        at("/corrections/{id}/resolution", "id", CORRECTION).after(request).with("answer", "Sudah diperbaiki");
        at("/people/{person}/corrections", "person", PERSON_OF_PARTICIPANT)
                .with("concern", "Nama", "channel", "CALL", "receivedOn", "2025-09-01", "receivedAt", "09:00");
        at("/people/{person}/anonymisation", "person", PERSON_OF_PARTICIPANT);
        at("/purposes/{code}", "code", "PHONE")
                .with(
                        "purpose",
                        "Menghubungi",
                        "purposeEn",
                        "To call",
                        "legalBasis",
                        "Tugas",
                        "legalBasisEn",
                        "Task",
                        "retentionMonths",
                        "36",
                        "version",
                        "0");
        at("/jobs/{id}/cancellation", "id", "b0000000-0000-4000-8000-0000000000a1")
                .after("""
                insert into job (id, kind, owner_id, language, parameters, status, asked_at)
                values ('b0000000-0000-4000-8000-0000000000a1', 'person.job.export', cast(:viewer as uuid), 'id', '{}', 'QUEUED', now())
                """);
        // nothing is due for this person: the run is noted, and nobody erased
        at("/retention-runs").with("proposal", PERSON_OF_PARTICIPANT + "~0~IDENTITY");
    }

    private static Sent at(String pattern, String... ids) {
        var byName = new HashMap<String, String>();
        for (int i = 0; i < ids.length; i += 2) {
            byName.put(ids[i], ids[i + 1]);
        }
        var sent = new Sent(byName);
        ALL.put(pattern, sent);
        return sent;
    }

    private Sent with(String... typed) {
        fields = typed;
        return this;
    }

    private Sent after(String sql) {
        before.add(sql);
        return this;
    }

    private Sent ofTaskForce(String variable, String id) {
        ownIds.put(variable, id);
        return this;
    }

    /** Empty for a route that is about the sender's own sign-in and not about a record. */
    public static Optional<Sent> to(Route route) {
        return Optional.ofNullable(ALL.get(route.pattern()));
    }

    /** The record that stands in the path for a variable. */
    public String id(String variable, Role role) {
        var own = role == Role.TASK_FORCE ? ownIds.get(variable) : null;
        return own != null ? own : ids.getOrDefault(variable, Reach.NOWHERE);
    }

    /** What makes the record ready; {@code :viewer} in it is who sends. */
    public List<String> before() {
        return List.copyOf(before);
    }

    /** Name, value, name, value, … */
    public String[] fields() {
        return fields.clone();
    }

    /** Whether a scan belongs to it. */
    public boolean withPaper() {
        return withPaper;
    }
}
