package id.layakanak.attendance;

import static id.layakanak.shared.Columns.instant;

import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.participant.ParticipantId;
import id.layakanak.shared.District;
import id.layakanak.shared.Like;
import id.layakanak.shared.Nip;
import id.layakanak.shared.Sex;
import id.layakanak.training.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the confirmed participants of a session with their marks, in the order of names. */
@Component
class RosterRows {

    /** A page holds all of an ordinary training: only what is larger has a second one. */
    private static final int PAGE = 100;

    /** Numbers are those on paper, whatever the list is narrowed to. */
    private static final String NUMBERED = """
            join (select o.id, row_number() over (order by o.full_name, o.id) as number
                  from participant.confirmed o where o.training_id = :training) n on n.id = p.id
            join training.session s on s.id = :session
            left join account.summary b on b.id = a.marked_by
            """;

    private static final String AT_NUMBER =
            " or p.id = (select o.id from participant.confirmed o where o.training_id = :training"
                    + " order by o.full_name, o.id offset :place limit 1)";

    private final Listing<RosterRow> list = new Listing<>(
                    "participant.confirmed p left join attendance a on a.session_id = :session and a.participant_id = p.id",
                    "p.id",
                    """
                    n.number, p.id, p.label as name, p.sex, p.nip, person.shown_phone(p.phone, p.adult_from, :today) as phone,
                    p.position, p.institution, s.starts_at, a.status, a.version, a.marked_at, b.name as marked_by
                    """,
                    NUMBERED,
                    this::row)
            .by("name", "p.full_name")
            .size(PAGE);

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    RosterRows(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    ListPage<RosterRow> list(Roster roster, RosterFilter filter, PageAsked page) {
        return list.page(jdbc, narrowed(roster, filter), page);
    }

    /** Everybody, to be read within a transaction and closed. */
    Stream<RosterRow> stream(Roster roster) {
        return list.stream(jdbc, everybody(roster), PageAsked.FIRST);
    }

    /** What a tap may have changed of one row. */
    Optional<MarkedRow> find(SessionId session, ParticipantId participant) {
        return jdbc.sql("""
                        select p.id, p.label as name, s.starts_at, a.status, a.version, a.marked_at, b.name as marked_by
                        from training.session s
                        join participant.confirmed p on p.training_id = s.training_id
                        left join attendance a on a.session_id = s.id and a.participant_id = p.id
                        left join account.summary b on b.id = a.marked_by
                        where s.id = :session and p.id = :participant
                        """)
                .param("session", session.value())
                .param("participant", participant.value())
                .query((row, number) -> new MarkedRow(participant, row.getString("name"), mark(row)))
                .optional();
    }

    private Narrowing everybody(Roster roster) {
        return new Narrowing()
                .by("training", roster.training().id().value(), "p.training_id = :training")
                .with("session", roster.session().id().value())
                .with("today", district.today(clock));
    }

    private Narrowing narrowed(Roster roster, RosterFilter filter) {
        var number = filter.number();
        var where = everybody(roster)
                .by(
                        "q",
                        Like.containing(filter.q()),
                        NameOrInstitution.by(filter.q()) + (number == null ? "" : AT_NUMBER))
                .with("place", number == null ? null : number - 1)
                .by("status", filter.status(), "a.status = :status");
        return filter.unmarked() ? where.always("a.status is null") : where;
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
