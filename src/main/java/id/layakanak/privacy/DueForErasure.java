package id.layakanak.privacy;

import id.layakanak.person.PersonId;
import id.layakanak.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whom the settings say to forget, in part or as a whole; it erases nothing. */
@Component
class DueForErasure {

    /** As many as an admin can look through at once; the next report has the rest. */
    static final int MOST = 150;

    /** Counting stops here: whoever reads that there are more approves these first. */
    static final int COUNTED = 1_000;

    /** One column for each kind of data that is erased by its age, see {@link Erasable}. */
    private static final String CANDIDATE = """
            select p.id, p.full_name, p.version, p.last_on, p.last_on < k.identity as identity_due,
                   p.phone is not null and p.last_on < k.phone as phone_due, p.nip is not null and p.last_on < k.nip as nip_due
            """;

    /** Of whom something is kept longer than the settings say, and nothing waits for an answer. */
    private static final String DUE = """
            cross join (
                select max(kept_from) filter (where code = 'IDENTITY') as identity,
                       max(kept_from) filter (where code = 'PHONE') as phone,
                       max(kept_from) filter (where code = 'NIP') as nip
                from purpose.limits(:today)) k
            where p.anonymised_at is null
              and p.last_on < (select max(kept_from) from purpose.limits(:today) where code in ('IDENTITY', 'PHONE', 'NIP'))
              and (p.last_on < k.identity or p.phone is not null and p.last_on < k.phone or p.nip is not null and p.last_on < k.nip)
              and not exists (select from privacy.open_request c where c.person_id = p.id)
            """;

    /** Who took part in trainings was last seen on the last day of the last one, of several that end on one day any. */
    private static final String TRAINED = CANDIDATE + """
            from (select p.id, p.full_name, p.version, p.phone, p.nip, p.anonymised_at, t.ends_on as last_on
                  from training.summary t
                  join participant.enrolment x on x.training_id = t.id
                  join person.record p on p.id = x.person_id
                  where not training.is_cancelled(t.status)
                    and not exists (
                        select from participant.enrolment y join training.summary u on u.id = y.training_id
                        where y.person_id = x.person_id and not training.is_cancelled(u.status)
                          and (u.ends_on, y.id) > (t.ends_on, x.id))) p
            """ + DUE;

    /** Who took part in none was last seen when they were recorded. */
    private static final String UNTRAINED = CANDIDATE + """
            from (select p.id, p.full_name, p.version, p.phone, p.nip, p.anonymised_at, p.recorded_on as last_on
                  from person.record p
                  where not exists (
                        select from participant.enrolment y join training.summary u on u.id = y.training_id
                        where y.person_id = p.id and not training.is_cancelled(u.status))) p
            """ + DUE;

    private static final String LONGEST_AGO = " order by last_on, full_name, id limit ";

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    DueForErasure(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    /** Those who were last seen longest ago come first. */
    List<RetentionCandidate> list() {
        // either half comes in that order from its index, and ends where enough are found
        var longestAgo = LONGEST_AGO + MOST;
        return due("(" + TRAINED + longestAgo + ") union all (" + UNTRAINED + longestAgo + ")" + longestAgo)
                .query(DueForErasure::candidate)
                .list();
    }

    /** How many are due; one more than {@link #COUNTED} stands for all beyond. */
    int count() {
        var enough = " order by last_on limit " + (COUNTED + 1);
        return due("select count(*) from ((" + TRAINED + enough + ") union all (" + UNTRAINED + enough + ") limit "
                        + (COUNTED + 1) + ") due")
                .query(Integer.class)
                .single();
    }

    /** What is due of this person now; nothing for most. */
    Optional<RetentionCandidate> find(PersonId person) {
        var one = " and p.id = :person";
        return due(TRAINED + one + " union all " + UNTRAINED + one)
                .param("person", person.value())
                .query(DueForErasure::candidate)
                .optional();
    }

    private JdbcClient.StatementSpec due(String sql) {
        return jdbc.sql(sql).param("today", district.today(clock));
    }

    private static RetentionCandidate candidate(ResultSet row, int number) throws SQLException {
        var due = EnumSet.noneOf(Erasable.class);
        for (var kind : Erasable.values()) {
            if (row.getBoolean(kind.name().toLowerCase(Locale.ROOT) + "_due")) {
                due.add(kind);
            }
        }
        return new RetentionCandidate(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("full_name"),
                row.getInt("version"),
                row.getObject("last_on", LocalDate.class),
                due.contains(Erasable.IDENTITY) ? EnumSet.of(Erasable.IDENTITY) : due);
    }
}
