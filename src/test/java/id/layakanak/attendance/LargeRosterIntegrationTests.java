package id.layakanak.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Statements;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** The roster and the recap of a training that hundreds take part in: nothing costs more than with forty, and everything means all. */
@IntegrationTest
@Transactional
class LargeRosterIntegrationTests {

    private static final String SESSION = "5e000000-0000-4000-8000-000000000015";
    private static final String TRAINING = "7a000000-0000-4000-8000-000000000002";
    private static final String ROSTER = "/sessions/" + SESSION + "/attendance";
    private static final String RECAP = "/trainings/" + TRAINING + "/attendance/participants";

    /** More than any page may be, before it is compressed. */
    private static final int BUDGET = 150_000;

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneMarkTakesAsManyStatementsOfFourHundredAsOfForty() {
        participants(40);
        var first = ids();
        portal.asStaff().htmx(ROSTER + "/marks", "mark", first.get(0) + ":PRESENT");
        var few = Statements.during(() -> portal.asStaff().htmx(ROSTER + "/marks", "mark", first.get(1) + ":PRESENT"));

        participants(400);
        var all = ids();
        var many = Statements.during(() -> portal.asStaff().htmx(ROSTER + "/marks", "mark", all.get(399) + ":PRESENT"));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(8 + Statements.OF_A_NEW_SESSION);
    }

    @Test
    void oneMarkAnswersWhatItChanges() {
        participants(400);

        var answer = portal.asStaff().htmx(ROSTER + "/marks", "mark", ids().get(7) + ":SICK");

        assertThat(answer).hasStatusOk();
        assertThat(Portal.text(answer)).hasSizeLessThan(5_000).doesNotContain(ids().get(8));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 100, 400})
    void noPageIsBeyondItsBudget(int people) {
        participants(people);
        mark(List.of("PRESENT", "LATE", "EXCUSED", "SICK", "ABSENT"));

        assertThat(Portal.text(portal.asStaff().get(ROSTER))).hasSizeLessThan(BUDGET);
        assertThat(Portal.text(portal.asStaff().get(RECAP))).hasSizeLessThan(BUDGET);
        assertThat(Portal.text(portal.asStaff().get(ROSTER + "/sheet"))).hasSizeLessThan(BUDGET);
    }

    @Test
    void aHundredAreOnePage() {
        participants(100);

        var page = document(portal.asStaff().get(ROSTER));

        assertThat(page.select(".roster-rows > li")).hasSize(100);
        assertThat(page.select("#roster .pages")).isEmpty();
    }

    @Test
    void readsPageAfterPageWithTheNumbersOfThePaper() {
        participants(250);

        var first = document(portal.asStaff().get(ROSTER));
        var second = document(portal.asStaff().get(next(first)));
        var third = document(portal.asStaff().get(next(second)));

        assertThat(List.of(first, second, third))
                .flatExtracting(page -> page.select(".roster-number").eachText())
                .isEqualTo(
                        IntStream.rangeClosed(1, 250).mapToObj(String::valueOf).toList());
        assertThat(third.select("#roster .pages p").text()).isEqualTo("201–250 dari 250");
        assertThat(document(portal.asStaff().get(ROSTER + "?q=217"))
                        .select(".roster-number")
                        .eachText())
                .containsExactly("217");
    }

    @Test
    void printsAPaperOfMoreThanFourHundredInPartsOfWhichTheLastIsSigned() {
        participants(410);

        var first = document(portal.asStaff().get(ROSTER + "/sheet"));
        var last =
                document(portal.asStaff().get(first.select(".pages a[rel=next]").attr("href")));

        assertThat(List.of(first, last))
                .flatExtracting(part ->
                        part.select(".paper-list > tbody > tr .paper-number").eachText())
                .isEqualTo(
                        IntStream.rangeClosed(1, 415).mapToObj(String::valueOf).toList());
        assertThat(first.select(".walk-in, .paper-foot")).isEmpty();
        assertThat(last.select(".paper-foot")).hasSize(1);
    }

    @Test
    void aMarkComesBackToThePageThatItWasSetOn() {
        participants(250);
        var address = next(document(portal.asStaff().get(ROSTER)));
        var form = document(portal.asStaff().get(address))
                .select("form:has(.roster-rows)")
                .first();
        var button = form.select("button[value*=LATE]").first();
        var row = button.closest("li").id();

        var marked = portal.asStaff().post(form.attr("action"), "mark", button.val());

        assertThat(marked).hasStatus3xxRedirection().hasRedirectedUrl(address + "#" + row);
        assertThat(document(portal.asStaff().get(address)).select("#" + row + " [data-status=LATE]"))
                .hasSize(1);
    }

    @Test
    void aConflictIsShownOnThePageThatItCameFrom() {
        participants(250);
        var address = next(document(portal.asStaff().get(ROSTER)));
        var form = document(portal.asStaff().get(address))
                .select("form:has(.roster-rows)")
                .first();
        var button = form.select("button[value*=LATE]").first();
        portal.asAdmin().post(ROSTER + "/marks", "mark", button.val().replace("LATE", "SICK"));

        var refused = portal.asStaff().post(form.attr("action"), "mark", button.val());

        assertThat(refused).hasStatus(409);
        var page = document(refused);
        assertThat(page.select("#" + button.closest("li").id() + " .roster-conflict button"))
                .hasSize(2);
        assertThat(page.select("#roster .pages a[rel=next]").attr("href")).startsWith(ROSTER + "?");
        assertThat(page.select("form:has(.roster-rows)").attr("action")).isEqualTo(form.attr("action"));
    }

    @Test
    void whoeverMarksTheRestMarksThemOnAllPages() {
        participants(250);
        var address = next(document(portal.asStaff().get(ROSTER)));
        assertThat(portal.asStaff().get(address)).bodyText().contains("Tandai 250 yang belum: Hadir");

        portal.asStaff().post(address, "status", "PRESENT");

        var page = document(portal.asStaff().get(address));
        assertThat(page.text()).contains("250 peserta ditandai Hadir");
        assertThat(marks()).isEqualTo(250);
        portal.asStaff()
                .post(
                        page.select(".roster-steps form").attr("action"),
                        "batch",
                        page.select("[name=batch]").val());
        assertThat(marks()).isZero();
    }

    @Test
    void looksThroughAllPages() {
        participants(250);

        assertThat(document(portal.asStaff().get(ROSTER + "?q=0249")).select(".roster-rows > li"))
                .hasSize(1);
        mark(List.of("ABSENT"));
        jdbc.sql("update attendance set status = 'SICK' where participant_id = cast(:last as uuid)")
                .param("last", ids().get(249))
                .update();
        assertThat(document(portal.asStaff().get(ROSTER + "?show=SICK"))
                        .select(".roster-number")
                        .eachText())
                .containsExactly("250");
    }

    private long marks() {
        return jdbc.sql("select count(*) from attendance where session_id = cast(:s as uuid)")
                .param("s", SESSION)
                .query(Long.class)
                .single();
    }

    /** Everybody, one after the other as the list goes round. */
    private void mark(List<String> statuses) {
        jdbc.sql("""
                        insert into attendance (session_id, participant_id, status, marked_at, marked_by, version)
                        select s.id, p.id, (cast(:statuses as text[]))[1 + mod(row_number() over (order by p.id), :many)], now(),
                               cast(:by as uuid), 0
                        from training_session s join participant p on p.training_id = s.training_id
                        where s.training_id = cast(:training as uuid) and p.status = 'CONFIRMED'
                        """)
                .param("statuses", statuses.stream().collect(Collectors.joining(",", "{", "}")))
                .param("many", statuses.size())
                .param("by", Portal.STAFF.toString())
                .param("training", TRAINING)
                .update();
    }

    private List<String> ids() {
        return jdbc.sql("""
                        select participant_id::text from listed_participant
                        where training_id = cast(:training as uuid) and status = 'CONFIRMED' order by name, participant_id
                        """).param("training", TRAINING).query(String.class).list();
    }

    /** That many, and no others, take part. */
    private void participants(int people) {
        jdbc.sql("update participant set status = 'CANCELLED' where training_id = cast(:training as uuid)")
                .param("training", TRAINING)
                .update();
        jdbc.sql("""
                        insert into person (id, full_name, sex, version, recorded_on)
                        select md5('large' || n)::uuid, 'Peserta ' || lpad(n::text, 4, '0') || ' dengan nama yang panjang',
                               case mod(n, 3) when 0 then 'MALE' else 'FEMALE' end, 0, date '2025-01-01'
                        from generate_series(1, :people) n on conflict (id) do nothing
                        """).param("people", people).update();
        jdbc.sql("""
                        insert into participant (id, training_id, person_id, position, status, enrolled_at, enrolled_by, version)
                        select md5('taking part' || n)::uuid, cast(:training as uuid), md5('large' || n)::uuid,
                               'Guru Bimbingan dan Konseling', 'CONFIRMED', now(), cast(:by as uuid), 0
                        from generate_series(1, :people) n on conflict (id) do update set status = 'CONFIRMED'
                        """)
                .param("people", people)
                .param("training", TRAINING)
                .param("by", Portal.STAFF.toString())
                .update();
    }

    private static String next(Document page) {
        return page.select("#roster .pages a[rel=next]").attr("href");
    }

    private static Document document(MvcTestResult answer) {
        return Jsoup.parse(Portal.text(answer));
    }
}
