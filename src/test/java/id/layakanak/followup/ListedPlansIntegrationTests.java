package id.layakanak.followup;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What triggers keep beside a plan is, after whatever was written, what a slow recount finds. */
@IntegrationTest
@Transactional
class ListedPlansIntegrationTests {

    private static final String DIFFERENCES = """
            with recounted as (
                select f.id, f.training_id, f.institution_id, p.fiscal_year, f.status, f.submitted_at,
                       (select min(a.due_on) from follow_up_action a where a.plan_id = f.id and a.completed_on is null)
                from follow_up_plan f join training t on t.id = f.training_id join program p on p.id = t.program_id)
            select count(*) from ((table recounted except table listed_plan) union all (table listed_plan except table recounted)) d
            """;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areWhatARecountFindsAfterWhateverIsWritten(long seed) {
        var random = new Random(seed);
        var plans = ids("select id from follow_up_plan");
        var institutions = ids("select id from institution");
        assertThat(plans).hasSizeGreaterThan(3);
        assertThat(differences()).isZero();

        for (int step = 0; step < 150; step++) {
            write(random, one(plans, random), one(institutions, random));
            assertThat(differences()).as("after step " + step).isZero();
        }
    }

    @Test
    void aDifferenceWouldBeFound() {
        jdbc.sql(
                        "update listed_plan set next_due = date '2000-01-01' where plan_id = (select min(plan_id::text)::uuid from listed_plan)")
                .update();
        assertThat(differences()).isPositive();
    }

    private void write(Random random, UUID plan, UUID institution) {
        var sql = switch (random.nextInt(10)) {
            case 0 -> "update follow_up_plan set status = 'SUBMITTED', submitted_at = now() where id = :plan";
            case 1 -> "update follow_up_plan set status = 'ACCEPTED' where id >= :plan";
            case 2 -> "update follow_up_action set completed_on = due_on where plan_id = :plan";
            case 3 -> "update follow_up_action set completed_on = null where plan_id <= :plan";
            case 4 -> "update follow_up_action set due_on = null, starts_on = null where plan_id = :plan";
            case 5 ->
                "update follow_up_action set due_on = starts_on + 3 where plan_id >= :plan and starts_on is not null";
            case 6 ->
                "delete from follow_up_action where id = (select min(id::text)::uuid from follow_up_action where plan_id = :plan)";
            case 7 ->
                "update training set program_id = (select id from program order by md5(id::text || :plan) limit 1) where id = (select training_id from follow_up_plan where id = :plan)";
            case 8 ->
                "update program set fiscal_year = 2025 + (fiscal_year + 1) % 7 where id = (select min(id::text)::uuid from program)";
            default -> """
                    insert into follow_up_plan (id, training_id, institution_id, status, created_at, version)
                    select gen_random_uuid(), training_id, :institution, 'DRAFT', now(), 0 from follow_up_plan where id = :plan
                    on conflict do nothing
                    """;
        };
        jdbc.sql(sql).param("plan", plan).param("institution", institution).update();
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
