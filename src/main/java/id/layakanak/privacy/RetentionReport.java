package id.layakanak.privacy;

import id.layakanak.person.PersonId;
import id.layakanak.purpose.DataKind;
import id.layakanak.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whom the settings say to forget, in part or as a whole; it erases nothing. */
@Component
class RetentionReport {

    /** As many as an admin can look through at once; the next report has the rest. */
    static final int MOST = 500;

    private static final String DUE = """
            select * from (
                select p.id, p.full_name, p.version, l.last_on,
                       l.last_on < k.identity as identity_due,
                       p.phone is not null and l.last_on < k.phone as phone_due,
                       p.nip is not null and l.last_on < k.nip as nip_due
                from person.record p
                cross join lateral (
                    select coalesce(max(t.ends_on), p.recorded_on) as last_on
                    from participant.enrolment x join training.summary t on t.id = x.training_id and not training.is_cancelled(t.status)
                    where x.person_id = p.id) l
                cross join (
                    select max(kept_from) filter (where code = 'IDENTITY') as identity,
                           max(kept_from) filter (where code = 'PHONE') as phone,
                           max(kept_from) filter (where code = 'NIP') as nip
                    from purpose.limits(:today)) k
                where p.anonymised_at is null
                  and (cast(:person as uuid) is null or p.id = :person)
                  and not exists (select from privacy.open_request c where c.person_id = p.id)) people
            where identity_due or phone_due or nip_due
            """;

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    RetentionReport(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    /** Those who were last seen longest ago come first. */
    List<RetentionCandidate> list() {
        return due(null, " order by last_on, full_name, id limit " + MOST)
                .query(RetentionReport::candidate)
                .list();
    }

    int count() {
        var sql = "select count(*) from (" + DUE + ") due";
        return jdbc.sql(sql)
                .param("today", district.today(clock))
                .param("person", null, Types.OTHER)
                .query(Integer.class)
                .single();
    }

    /** What is due of this person now; nothing for most. */
    Optional<RetentionCandidate> find(PersonId person) {
        return due(person, "").query(RetentionReport::candidate).optional();
    }

    private JdbcClient.StatementSpec due(@Nullable PersonId person, String order) {
        return jdbc.sql(DUE + order)
                .param("today", district.today(clock))
                .param("person", person == null ? null : person.value(), Types.OTHER);
    }

    private static RetentionCandidate candidate(ResultSet row, int number) throws SQLException {
        var due = EnumSet.noneOf(DataKind.class);
        if (row.getBoolean("identity_due")) {
            due.add(DataKind.IDENTITY);
        } else {
            if (row.getBoolean("phone_due")) {
                due.add(DataKind.PHONE);
            }
            if (row.getBoolean("nip_due")) {
                due.add(DataKind.NIP);
            }
        }
        return new RetentionCandidate(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("full_name"),
                row.getInt("version"),
                row.getObject("last_on", LocalDate.class),
                due);
    }
}
