package id.layakanak.participant;

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

/** What triggers keep beside a training is, after whatever was written, what a slow recount finds. */
@IntegrationTest
@Transactional
class ListedParticipantsIntegrationTests {

    private static final String DIFFERENCES = """
            with recounted as (
                select x.id, x.training_id, p.full_name, p.sex, p.adult_from, x.institution_id, x.status
                from participant x join person p on p.id = x.person_id),
            kept as (
                select participant_id, training_id, name, sex, adult_from, institution_id, status from listed_participant),
            heads as (
                select training_id, count(*) filter (where sex = 'MALE') as men, count(*) filter (where sex = 'FEMALE') as women
                from recounted where status = 'CONFIRMED' group by training_id),
            kept_heads as (
                select training_id, men::bigint, women::bigint from participant_headcount where men + women <> 0)
            select (select count(*) from ((table recounted except table kept) union all (table kept except table recounted)) l)
                 + (select count(*) from ((table heads except table kept_heads) union all (table kept_heads except table heads)) h)
            """;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areWhatARecountFindsAfterWhateverIsWritten(long seed) {
        var random = new Random(seed);
        var trainings = ids("select id from training");
        var people = ids("select id from person");
        var institutions = ids("select id from institution");
        assertThat(differences()).isZero();

        for (int step = 0; step < 150; step++) {
            write(random, one(trainings, random), one(people, random), one(institutions, random));
            assertThat(differences()).as("after step " + step).isZero();
        }
    }

    @Test
    void aDifferenceWouldBeFound() {
        jdbc.sql(
                        "update participant_headcount set men = men + 1 where training_id = (select training_id from participant limit 1)")
                .update();
        assertThat(differences()).isPositive();
    }

    private void write(Random random, UUID training, UUID person, UUID institution) {
        var sql = switch (random.nextInt(7)) {
            case 0 -> """
                    insert into participant (id, training_id, person_id, institution_id, status, enrolled_at, enrolled_by, version)
                    values (gen_random_uuid(), :training, :person, :institution, 'CONFIRMED', now(), :by, 0) on conflict do nothing
                    """;
            case 1 ->
                "update participant set status = 'CANCELLED' where training_id = :training and person_id < :person";
            case 2 -> "update participant set status = 'CONFIRMED' where training_id = :training";
            case 3 ->
                "update participant set status = 'AWAITING_CONSENT', institution_id = :institution where person_id = :person";
            case 4 -> "update person set full_name = 'Nama ' || substr(id::text, 1, 3) where id = :person";
            case 5 -> "update person set sex = case sex when 'MALE' then 'FEMALE' else 'MALE' end where id > :person";
            default -> "update person set adult_from = date '2030-01-01' where id = :person";
        };
        jdbc.sql(sql)
                .param("training", training)
                .param("person", person)
                .param("institution", institution)
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
