package id.layakanak.attendance;

import static id.layakanak.shared.Columns.instantOrNull;
import static id.layakanak.shared.Columns.moment;

import id.layakanak.participant.ParticipantId;
import id.layakanak.shared.AccountId;
import id.layakanak.training.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes marks and, in the same statement, what changed. Several people keep one roster at once: no statement here overwrites a
 * mark that its writer has not seen.
 */
@Component
class Marks {

    /** One click: who, when, in which session; all that it changes is one batch. */
    record Click(UUID batch, SessionId session, AccountId by, Instant at) {}

    /**
     * Versions go on counting where an undone mark left off, so that a page from before the undo is still found out. It touches
     * nobody who has a mark, whoever set it first.
     */
    private static final String SET = """
            with marked as (
                insert into attendance (session_id, participant_id, status, marked_at, marked_by, version)
                select s.id, p.id, :status, :at, :by,
                       (select count(*) from attendance_change c where c.session_id = s.id and c.participant_id = p.id)
                from training.session s
                join participant.confirmed p on p.training_id = s.training_id
                where s.id = :session and (cast(:participant as uuid) is null or p.id = :participant)
                order by p.id
                on conflict do nothing
                returning participant_id)
            insert into attendance_change (batch, session_id, participant_id, new_status, changed_at, changed_by)
            select :batch, :session, participant_id, :status, :at, :by from marked
            """;

    private static final String CHANGE = """
            with seen as (
                select a.session_id, a.participant_id, a.status, a.marked_at, a.marked_by
                from attendance a
                join participant.confirmed p on p.id = a.participant_id
                where a.session_id = :session and a.participant_id = :participant
                  and a.version = :version and a.status <> :status
                for update of a),
            changed as (
                update attendance a
                set status = :status, marked_at = :at, marked_by = :by, version = a.version + 1
                from seen
                where a.session_id = seen.session_id and a.participant_id = seen.participant_id)
            insert into attendance_change
                (batch, session_id, participant_id, old_status, old_marked_at, old_marked_by, new_status, changed_at, changed_by)
            select :batch, session_id, participant_id, status, marked_at, marked_by, :status, :at, :by from seen
            """;

    /** A change stands until another one by hand follows it; an undone one and its undoing leave things as they were. */
    private static final String STANDING = """
            c.session_id = :session and c.changed_by = :by and not c.undone and c.undoes is null
              and not exists (select from attendance_change later
                              where later.session_id = c.session_id and later.participant_id = c.participant_id
                                and later.id > c.id and not later.undone and later.undoes is null)
            """;

    private static final String LOCK = """
            select a.participant_id
            from attendance a
            join attendance_change c on c.session_id = a.session_id and c.participant_id = a.participant_id
            where c.batch = :batch and c.session_id = :session
            order by a.participant_id
            for update of a
            """;

    private static final String UNDO = """
            with standing as (
                select c.* from attendance_change c where c.batch = :undone and
            """ + STANDING + """
            ),
            taken as (
                delete from attendance a using standing s
                where s.old_status is null and a.session_id = s.session_id and a.participant_id = s.participant_id),
            restored as (
                update attendance a
                set status = s.old_status, marked_at = s.old_marked_at, marked_by = s.old_marked_by, version = a.version + 1
                from standing s
                where s.old_status is not null and a.session_id = s.session_id and a.participant_id = s.participant_id),
            noted as (
                insert into attendance_change
                    (batch, session_id, participant_id, old_status, new_status, changed_at, changed_by, undoes)
                select :batch, session_id, participant_id, new_status, old_status, :at, :by, :undone from standing)
            update attendance_change c set undone = true from standing s where c.id = s.id
            """;

    /** The latest change tells the batch, and whom it marked if that is all; only then is it counted how many that were. */
    private static final String LAST_STEP = """
            with latest as (
                select c.batch, c.new_status, c.participant_id from attendance_change c where\s""" + STANDING + """
                order by c.id desc limit 1)
            select l.batch, l.new_status, l.participant_id as participant, o.full_name as name,
                   (select count(*) from attendance_change c where c.batch = l.batch and\s""" + STANDING + """
            ) as people
            from latest l
            join participant.enrolment p on p.id = l.participant_id
            join person.summary o on o.id = p.person_id
            """;

    private static final String PRESENT = """
            select a.status, coalesce(c.changed_at, a.marked_at) as at, b.name as by
            from training.session s
            join participant.confirmed p on p.training_id = s.training_id
            left join attendance a on a.session_id = s.id and a.participant_id = p.id
            left join lateral (select changed_at, changed_by from attendance_change
                               where session_id = s.id and participant_id = p.id order by id desc limit 1) c on true
            left join account.summary b on b.id = coalesce(c.changed_by, a.marked_by)
            where s.id = :session and p.id = :participant
            """;

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Marks those that have no mark yet, and says how many there were.
     *
     * @param participant null for all
     */
    int set(Click click, @Nullable ParticipantId participant, AttendanceStatus status) {
        return write(SET, click)
                .param("participant", participant == null ? null : participant.value())
                .param("status", status.name())
                .update();
    }

    /** Changes a mark that still has this version, and says whether it did: 1 or 0. */
    int change(Click click, ParticipantId participant, AttendanceStatus status, int version) {
        return write(CHANGE, click)
                .param("participant", participant.value())
                .param("status", status.name())
                .param("version", version)
                .update();
    }

    /** Takes back what a batch of the same person did and nobody changed since; says how many marks that were. */
    int undo(Click click, UUID batch) {
        hold(click.session(), batch);
        return takeBack(click, batch);
    }

    /** Waits for whoever is changing these marks: only a statement that begins after that sees what they did. */
    private void hold(SessionId session, UUID batch) {
        jdbc.sql(LOCK)
                .param("batch", batch)
                .param("session", session.value())
                .query(UUID.class)
                .list();
    }

    /** The second half of {@link #undo}; alone, it would take back marks that others are just changing. */
    int takeBack(Click click, UUID batch) {
        return write(UNDO, click).param("undone", batch).update();
    }

    long size(SessionId session, UUID batch, AccountId by) {
        return jdbc.sql(
                        "select count(*) from attendance_change where batch = :batch and session_id = :session and changed_by = :by and undoes is null")
                .param("batch", batch)
                .param("session", session.value())
                .param("by", by.value())
                .query(Long.class)
                .single();
    }

    /** What somebody did last in a session and can still undo. */
    Optional<UndoableMarks> lastStep(SessionId session, AccountId by) {
        return jdbc.sql(LAST_STEP)
                .param("session", session.value())
                .param("by", by.value())
                .query(Marks::step)
                .optional();
    }

    /** What stands now, against what somebody wanted; empty when there is no such participant in this session. */
    Optional<MarkConflict> present(SessionId session, ParticipantId participant, AttendanceStatus wanted) {
        return jdbc.sql(PRESENT)
                .param("session", session.value())
                .param("participant", participant.value())
                .query((row, number) -> conflict(row, participant, wanted))
                .optional();
    }

    private JdbcClient.StatementSpec write(String sql, Click click) {
        return jdbc.sql(sql)
                .param("batch", click.batch())
                .param("session", click.session().value())
                .param("by", click.by().value())
                .param("at", moment(click.at()));
    }

    private static UndoableMarks step(ResultSet row, int number) throws SQLException {
        return new UndoableMarks(
                row.getObject("batch", UUID.class),
                AttendanceStatus.valueOf(row.getString("new_status")),
                row.getLong("people"),
                new ParticipantId(row.getObject("participant", UUID.class)),
                row.getString("name"));
    }

    private static MarkConflict conflict(ResultSet row, ParticipantId participant, AttendanceStatus wanted)
            throws SQLException {
        var status = row.getString("status");
        var at = instantOrNull(row, "at");
        return new MarkConflict(
                participant,
                wanted,
                status == null ? null : AttendanceStatus.valueOf(status),
                row.getString("by"),
                at == null ? Instant.EPOCH : at);
    }
}
