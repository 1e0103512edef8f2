package id.layakanak;

import static id.layakanak.shared.Columns.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import id.layakanak.person.PersonName;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.training.SessionId;
import id.layakanak.training.SessionSummary;
import id.layakanak.training.TrainingId;
import id.layakanak.training.TrainingStatus;
import id.layakanak.training.TrainingSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ReflectionUtils;

/** The rules of the features in SQL: PostgreSQL plans with them as with plain conditions, and Java asks the same questions. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesIntegrationTests {

    private static final Map<String, String> STATUSES = Map.of(
            "attendance", "AttendanceStatus",
            "followup", "PlanStatus",
            "job", "JobStatus",
            "institution", "InstitutionStatus",
            "participant", "ParticipantStatus",
            "privacy", "CorrectionStatus",
            "training", "TrainingStatus");

    /** A function of a feature. */
    record Rule(String feature, String name, List<String> arguments, List<String> types, String returns, boolean rows) {

        boolean asksAboutAStatusAlone() {
            return returns.equals("boolean") && arguments.equals(List.of("status"));
        }

        String call() {
            return feature + "." + name + "("
                    + String.join(
                            ", ",
                            arguments.stream().map(name -> "x.\"" + name + "\"").toList()) + ")";
        }

        @Override
        public String toString() {
            return feature + "." + name + arguments;
        }
    }

    @Autowired
    JdbcClient jdbc;

    List<Rule> rules() {
        return jdbc.sql("""
                select n.nspname as feature, p.proname as name, array_remove(coalesce(p.proargnames[1:p.pronargs], '{}'), null) as arguments,
                       array(select format_type(t, null) from unnest(p.proargtypes) t) as types,
                       format_type(p.prorettype, null) as returns, p.proretset as rows
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname !~ '^(public|information_schema|pg_.*)$'
                order by 1, 2
                """)
                .query((row, number) -> new Rule(
                        row.getString("feature"),
                        row.getString("name"),
                        List.of((String[]) row.getArray("arguments").getArray()),
                        List.of((String[]) row.getArray("types").getArray()),
                        row.getString("returns"),
                        row.getBoolean("rows")))
                .list();
    }

    List<Rule> rulesAboutAStatus() {
        return rules().stream().filter(Rule::asksAboutAStatusAlone).toList();
    }

    @Test
    void thereAreSome() {
        assertThat(rules()).hasSizeGreaterThan(20);
        assertThat(rulesAboutAStatus())
                .hasSizeGreaterThan(10)
                .extracting(Rule::feature)
                .containsOnlyElementsOf(STATUSES.keySet());
    }

    /** Were one not put into the query, the plan would call it by its name, for every row, and no index would serve it. */
    @ParameterizedTest
    @MethodSource("rules")
    void isPlannedAsIfItStoodInTheQuery(Rule rule) {
        // nothing that is known while planning: PostgreSQL would compute the answer and show no rule
        var values = IntStream.range(0, rule.arguments().size())
                .mapToObj(i -> "case when version > 0 then null::"
                        + rule.types().get(i) + " end as \"" + rule.arguments().get(i) + '"')
                .collect(Collectors.joining(", "));
        var from = "(select " + values + " from institution) x";
        var sql = rule.rows()
                ? "select * from " + from + ", lateral " + rule.call() + " r"
                : "select " + rule.call() + " from " + from;

        var plan = String.join(
                "\n",
                jdbc.sql("explain (verbose, costs off) " + sql)
                        .query(String.class)
                        .list());

        assertThat(plan).doesNotContain("Function Scan", rule.feature() + "." + rule.name() + "(");
    }

    @ParameterizedTest
    @MethodSource("rulesAboutAStatus")
    void isAskedTheSameWayInJava(Rule rule) {
        for (var status : status(rule.feature()).getEnumConstants()) {
            var inSql = jdbc.sql("select " + rule.feature() + "." + rule.name() + "(:status)")
                    .param("status", ((Enum<?>) status).name())
                    .query(Boolean.class)
                    .single();

            assertThat(answer(status, rule)).as("%s of %s", rule, status).isEqualTo(inSql);
        }
    }

    @ParameterizedTest
    @CsvSource({"Drs. H.,Ahmad Fauzi,M.Si.", "Hj.,Mariani,", ",Jumadi,S.H.", ",Rukayah,"})
    void writesNamesAsJavaDoes(String before, String full, String after) {
        assertThat(text("select person.label(?, ?, ?)", before, full, after))
                .isEqualTo(new PersonName(before, full, after).display());
    }

    @ParameterizedTest
    @CsvSource({"Pelatihan KHA,Angkatan II", "Pelatihan KHA,"})
    void writesHeadingsAsJavaDoes(String title, String batch) {
        var summary = new TrainingSummary(
                new TrainingId(UUID.randomUUID()),
                title,
                batch,
                LocalDate.MIN,
                LocalDate.MAX,
                "",
                "",
                null,
                TrainingStatus.DRAFT,
                "",
                2026);

        assertThat(text("select training.heading(?, ?)", title, batch)).isEqualTo(summary.heading());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void countsASessionFromItsEndOnAsJavaDoes(long seconds) {
        var end = Instant.parse("2026-11-24T02:00:00Z");
        var now = end.plusSeconds(seconds);
        var session = new SessionSummary(
                new SessionId(UUID.randomUUID()), new TrainingId(UUID.randomUUID()), "", end.minusSeconds(60), end, 2);

        assertThat(jdbc.sql("select training.is_over(?, ?)")
                        .params(moment(end), moment(now))
                        .query(Boolean.class)
                        .single())
                .isEqualTo(session.isOver(now));
    }

    private String text(String sql, String... values) {
        return jdbc.sql(sql).params(Arrays.asList(values)).query(String.class).single();
    }

    private static Class<?> status(String feature) {
        try {
            return Class.forName("id.layakanak." + feature + "." + STATUSES.get(feature));
        } catch (ClassNotFoundException gone) {
            return fail(gone);
        }
    }

    private static Object answer(Object status, Rule rule) {
        var words = Arrays.stream(rule.name().split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .toList();
        var name = String.join("", words);
        var method = ReflectionUtils.findMethod(
                status.getClass(), Character.toLowerCase(name.charAt(0)) + name.substring(1));
        assertThat(method)
                .as("%s has no method for %s", status.getClass().getSimpleName(), rule)
                .isNotNull();
        ReflectionUtils.makeAccessible(method);
        return ReflectionUtils.invokeMethod(method, status);
    }
}
