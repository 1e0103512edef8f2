package id.layakanak.attendance;

import static id.layakanak.shared.Columns.instant;

import id.layakanak.participant.ParticipantId;
import id.layakanak.shared.District;
import id.layakanak.shared.Like;
import id.layakanak.shared.Nip;
import id.layakanak.shared.Sex;
import id.layakanak.training.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the confirmed participants of a session with their marks, in the order of names. */
@Component
class RosterRows {

    private static final String ROWS = """
            select * from (
                select row_number() over (order by p.full_name, p.id) as number, p.id, p.label as name, p.sex, p.nip,
                       person.shown_phone(p.phone, p.adult_from, :today) as phone, p.position, p.institution, s.starts_at,
                       a.status, a.version, a.marked_at, b.name as marked_by
                from training.session s
                join participant.confirmed p on p.training_id = s.training_id
                left join attendance a on a.session_id = s.id and a.participant_id = p.id
                left join account.summary b on b.id = a.marked_by
                where s.id = :session) roster
            """;

    private static final String WHERE = """
            where (cast(:q as text) is null or name ilike :q or institution ilike :q or cast(number as text) = :number)
              and (not :unmarked or status is null)
              and (cast(:status as text) is null or status = :status)
            order by number
            """;

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    RosterRows(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    List<RosterRow> list(SessionId session, RosterFilter filter) {
        return jdbc.sql(ROWS + WHERE)
                .param("session", session.value())
                .param("today", district.today(clock))
                .param("q", Like.containing(filter.q()))
                .param("number", filter.q())
                .param("unmarked", filter.unmarked())
                .param("status", filter.status())
                .query(this::row)
                .list();
    }

    /** One row; its number is counted in the index of names. */
    Optional<RosterRow> find(SessionId session, ParticipantId participant) {
        return jdbc.sql("""
                        select (select count(*) from participant.confirmed e
                                where e.training_id = p.training_id and (e.full_name, e.id) <= (p.full_name, p.id)) as number,
                               p.id, p.label as name, p.sex, p.nip,
                               person.shown_phone(p.phone, p.adult_from, :today) as phone, p.position, p.institution, s.starts_at,
                               a.status, a.version, a.marked_at, b.name as marked_by
                        from participant.confirmed p
                        join training.session s on s.training_id = p.training_id
                        left join attendance a on a.session_id = s.id and a.participant_id = p.id
                        left join account.summary b on b.id = a.marked_by
                        where s.id = :session and p.id = :participant
                        """)
                .param("session", session.value())
                .param("today", district.today(clock))
                .param("participant", participant.value())
                .query(this::row)
                .optional();
    }

    /** Everybody, to be read within a transaction and closed. */
    Stream<RosterRow> stream(SessionId session) {
        return jdbc
                .sql(ROWS + "order by number")
                .param("session", session.value())
                .param("today", district.today(clock))
                .withFetchSize(500)
                .query(this::row)
                .stream();
    }

    private RosterRow row(ResultSet row, int number) throws SQLException {
        return new RosterRow(
                row.getInt("number"),
                new ParticipantId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Sex.valueOf(row.getString("sex")),
                Nip.orNull(row.getString("nip")),
                row.getString("phone"),
                row.getString("position"),
                row.getString("institution"),
                mark(row));
    }

    private @Nullable Mark mark(ResultSet row) throws SQLException {
        var status = row.getString("status");
        if (status == null) {
            return null;
        }
        var at = instant(row, "marked_at");
        var day = district.dateOf(instant(row, "starts_at"));
        return new Mark(
                AttendanceStatus.valueOf(status),
                row.getInt("version"),
                at,
                row.getString("marked_by"),
                district.dateOf(at).isAfter(day));
    }
}
