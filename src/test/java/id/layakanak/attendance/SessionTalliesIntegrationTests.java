package id.layakanak.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The counts that triggers keep of each session are, after whatever was written, what a slow recount finds. */
@IntegrationTest
@Transactional
class SessionTalliesIntegrationTests {

    private static final String DIFFERENCES = """
            with recounted as (
                select a.session_id, a.status, o.sex, count(*) as people
                from attendance a join participant p on p.id = a.participant_id join person o on o.id = p.person_id
                where p.status = 'CONFIRMED' group by a.session_id, a.status, o.sex),
            kept as (select session_id, status, sex, people::bigint as people from session_tally where people <> 0)
            select count(*) from ((table recounted except table kept) union all (table kept except table recounted)) d
            """;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areWhatARecountFindsAfterWhateverIsWritten(long seed) {
        var random = new Random(seed);
        var sessions = ids("select id from training_session");
        var participants = ids("select id from participant");
        assertThat(differences()).isZero();

        for (int step = 0; step < 150; step++) {
            write(random, one(sessions, random), one(participants, random));
            assertThat(differences()).as("after step " + step).isZero();
        }
    }

    @Test
    void aDifferenceWouldBeFound() {
        jdbc.sql(
                        "update session_tally set people = people + 1 where session_id = (select session_id from session_tally limit 1)")
                .update();
        assertThat(differences()).isPositive();
    }

    private void write(Random random, UUID session, UUID participant) {
        var sql = switch (random.nextInt(8)) {
            case 0 -> """
                    insert into attendance (session_id, participant_id, status, marked_at, marked_by, version)
                    select s.id, p.id, 'PRESENT', now(), :by, 0
                    from training_session s join participant p on p.training_id = s.training_id
                    where s.id = :session on conflict do nothing
                    """;
            case 1 -> "update attendance set status = 'SICK' where participant_id = :participant";
            case 2 ->
                "update attendance set status = 'LATE' where session_id = :session and participant_id > :participant";
            case 3 -> "delete from attendance where session_id = :session and participant_id < :participant";
            case 4 -> "delete from attendance where participant_id = :participant";
            case 5 -> "update participant set status = 'CANCELLED' where id <= :participant and id > (:session)";
            case 6 -> "update participant set status = 'CONFIRMED' where id > :participant";
            default -> """
                    update person set sex = case sex when 'MALE' then 'FEMALE' else 'MALE' end
                    where id = (select person_id from participant where id = :participant)
                    """;
        };
        jdbc.sql(sql)
                .param("session", session)
                .param("participant", participant)
                .param("by", Portal.STAFF.value())
                .update();
    }

    private long differences() {
        return jdbc.sql(DIFFERENCES).query(Long.class).single();
    }

    private List<UUID> ids(String sql) {
        return jdbc.sql(sql + " order by id").query(UUID.class).list();
    }

    private static UUID one(List<UUID> ids, Random random) {
        return ids.get(random.nextInt(ids.size()));
    }
}
