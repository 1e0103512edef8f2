package id.layakanak;

import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.TASK_FORCE;
import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.Role;
import id.layakanak.testing.EveryKind;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Reach;
import id.layakanak.testing.Route;
import id.layakanak.testing.Sent;
import id.layakanak.testing.WrittenDocument;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks every route as every role for a record within and beyond its reach ({@link Reach}), and sends every form and button as it is sent when it takes effect
 * ({@link Sent}): where it may, it does; where it may not, nothing is there and not a row is written. A route of a new kind fails until it is told there.
 */
@IntegrationTest
@Transactional
class PermissionsIntegrationTests {

    /** Addresses whose variables are no ids; the reach of each in words. */
    private static final Map<String, String> WORDS = Map.of(
            "/purposes/{code}", "all purposes",
            "/purposes/{code}/edit", "all purposes",
            "/history/{type}/{id}", "the history of every record; accounts for admins only",
            "/first-admin/{token}", "whoever holds the link, once, while there is no account",
            "/passwords/{token}", "whoever holds the link, once",
            "/account/sessions/{key}/end", "one's own sessions",
            "/accounts/{id}/sessions/{key}/end", "the sessions of all accounts");

    /** Where a plan is written in: its words are its institution's, whoever reads them. */
    private static final Pattern WRITING_A_PLAN = Pattern.compile(
            "/follow-up-plans/\\{id}/(submission|deletion|actions(/new|/\\{actionId}(/edit|/deletion)?)?)");

    /** About the sender's own sign-in or session, and no record: asked in the tests of signing in, and of languages. */
    private static final Set<String> OWN_SIGN_IN = Set.of(
            "/account",
            "/account/second-factor/new",
            "/account/second-factor/recovery-codes",
            "/account/second-factor/removal",
            "/account/sessions/others/end",
            "/account/sessions/{key}/end",
            "/accounts/{id}/sessions/end",
            "/accounts/{id}/sessions/{key}/end",
            "/first-admin/{token}",
            "/language",
            "/login/code",
            "/passwords/{token}",
            "/unfinished-form/discard");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    EntityManager entities;

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EveryKind everyKind;

    @BeforeEach
    void aDraftOfAnotherInstitution() {
        jdbc.sql("""
                        insert into follow_up_plan (id, training_id, institution_id, status, created_at, version)
                        values (?::uuid, '7a000000-0000-4000-8000-000000000002', '1a000000-0000-4000-8000-000000000033', 'DRAFT', now(), 0)
                        """).param(Reach.FOREIGN_DRAFT).update();
    }

    /** Staff write only into plans that were handed in on paper. */
    @BeforeEach
    void aPlanThatStaffWrite() {
        jdbc.sql("update follow_up_plan set on_paper = true where id = 'f0000000-0000-4000-8000-000000000003'")
                .update();
    }

    @BeforeEach
    void aNipAndAConsent() {
        jdbc.sql("update person set nip = '198001012005011007' where id = '9e000000-0000-4000-8000-000000000001'")
                .update();
        jdbc.sql("""
                        insert into stored_file (id, name, content_type, content, created_at, created_by)
                        values ('9f000000-0000-4000-8000-0000000000c1', 'izin.pdf', 'application/pdf', 'x', now(), ?)
                        """).param(Portal.STAFF.value()).update();
        jdbc.sql("""
                        insert into guardian_consent (id, participant_id, person_id, guardian_name, relation, file_id, received_at, received_by)
                        select gen_random_uuid(), id, person_id, 'Aminah', 'MOTHER', '9f000000-0000-4000-8000-0000000000c1', now(), ?
                        from participant where id = '9b000000-0000-4000-8000-000000000101'
                        """).param(Portal.STAFF.value()).update();
    }

    @BeforeEach
    void aRequestForCorrection() {
        jdbc.sql("""
                        insert into correction_request (id, person_id, channel, received_at, concern, entered_by, status, version)
                        values ('c0000000-0000-4000-8000-0000000000c1', '9e000000-0000-4000-8000-000000000007', 'CALL', now(), 'Nama',
                                ?, 'OPEN', 0)
                        """).param(Portal.STAFF.value()).update();
    }

    @BeforeEach
    void aJobOfStaffAndOneOfAnAdmin() {
        everyKind.addJobs();
    }

    @Test
    void everyIdInAnAddressHasAReach() {
        assertThat(routes().filter(route -> !WORDS.containsKey(route.pattern())).flatMap(route -> ids(route).stream()))
                .isSubsetOf(Reach.all().keySet());
    }

    @Test
    void withinReachAPageAnswers() {
        var asked = new SoftAssertions();
        for (var route :
                routes().filter(this::isAboutRecords).filter(this::reads).toList()) {
            for (var role : route.roles()) {
                var path = path(route, role, Set.of());
                asked.assertThat(portal.as(role).get(path).getResponse().getStatus())
                        .as(role + " GET " + path)
                        .isIn(200, 302, 409);
            }
        }
        asked.assertAll();
    }

    @Test
    void beyondReachAPageAnswersAsIfNothingWereThere() {
        var asked = new SoftAssertions();
        for (var route :
                routes().filter(this::isAboutRecords).filter(this::reads).toList()) {
            for (var role : route.roles()) {
                for (var variable : idsOf(route)) {
                    var path = path(route, role, Set.of(variable));
                    // 409: the record around it, which is within reach, takes no such step now
                    var around = ids(route).size() > 1 ? 409 : 404;
                    asked.assertThat(portal.as(role).get(path).getResponse().getStatus())
                            .as(role + " GET " + path)
                            .isIn(404, around);
                }
            }
        }
        asked.assertAll();
    }

    @Test
    void itIsToldHowEveryFormAndEveryButtonIsSent() {
        assertThat(writing().filter(route -> Sent.to(route).isEmpty()).map(Route::pattern))
                .containsExactlyInAnyOrderElementsOf(OWN_SIGN_IN);
    }

    @Test
    void whatSomebodyMaySendTakesEffect() {
        var asked = new SoftAssertions();
        for (var route : sent()) {
            for (var role : route.roles()) {
                var outcome = send(route, role, sentPath(route, role, variable -> null));
                asked.assertThat(outcome.status()).as(role + " " + outcome).isIn(200, 302);
                asked.assertThat(outcome.written()).as(role + " " + outcome).isNotEmpty();
            }
        }
        asked.assertAll();
    }

    @Test
    void whatSomebodyMayNotSendIsNotThereAndChangesNothing() {
        var asked = new SoftAssertions();
        for (var route : sent()) {
            for (var role : Role.values()) {
                if (!route.roles().contains(role)) {
                    var outcome = send(route, role, sentPath(route, role, variable -> null));
                    asked.assertThat(outcome.status()).as(role + " " + outcome).isEqualTo(404);
                    asked.assertThat(outcome.records()).as(role + " " + outcome).isEmpty();
                }
            }
            var outcome = send(route, null, sentPath(route, Role.STAFF, variable -> null));
            asked.assertThat(outcome.status()).as("nobody " + outcome).isEqualTo(302);
            asked.assertThat(outcome.records()).as("nobody " + outcome).isEmpty();
        }
        asked.assertAll();
    }

    @Test
    void beyondReachNothingIsFoundAndNothingChanges() {
        var asked = new SoftAssertions();
        for (var route : sent()) {
            for (var role : route.roles()) {
                for (var wrong : idsOf(route)) {
                    var reach = Reach.all().get(route.variables().get(wrong).getSimpleName());
                    for (var id :
                            reach == null ? List.of(Reach.NOWHERE) : List.of(reach.beyond(role), reach.elsewhere())) {
                        if (ids(route).size() < 2 && reach != null && !id.equals(reach.beyond(role))) {
                            continue; // elsewhere is another record around it, and there is none
                        }
                        var path = sentPath(route, role, variable -> variable.equals(wrong) ? id : null);
                        var outcome = send(route, role, path);
                        asked.assertThat(outcome.status())
                                .as(role + " " + outcome)
                                .isEqualTo(404);
                        asked.assertThat(outcome.records())
                                .as(role + " " + outcome)
                                .isEmpty();
                    }
                }
            }
        }
        asked.assertAll();
    }

    @Test
    void aPlanGivenBackIsNoBusinessOfLeadershipNorItsWordsOfStaffUnlessItCameOnPaper() {
        var returned = "/follow-up-plans/f0000000-0000-4000-8000-000000000002";

        assertThat(portal.asLeader().get(returned)).hasStatus(404);
        assertThat(portal.asStaff().get(returned)).hasStatusOk();
        assertThat(portal.asStaff().get(returned + "/actions/new")).hasStatus(404);
        assertThat(portal.asStaff().get(returned + "/actions/fa000000-0000-4000-8000-000000000003/edit"))
                .hasStatus(404);
        var before = writes();
        assertThat(portal.asStaff().post(returned + "/actions", "activity", "Sosialisasi KHA", "version", "0"))
                .hasStatus(404);
        assertThat(portal.asStaff().post(returned + "/submission")).hasStatus(404);
        assertThat(writes()).isEqualTo(before);
    }

    /** What the task force begins is its own plan, whichever institution the form names. */
    @Test
    void theTaskForceBeginsNoPlanForAnotherInstitution() {
        portal.asTaskForce()
                .post(
                        "/trainings/7a000000-0000-4000-8000-000000000002/follow-up-plans",
                        "institution",
                        "1a000000-0000-4000-8000-000000000023");

        assertThat(jdbc.sql("select institution_id::text from follow_up_plan where training_id = "
                                + "'7a000000-0000-4000-8000-000000000002' and id <> ?::uuid")
                        .param(Reach.FOREIGN_DRAFT)
                        .query(String.class)
                        .list())
                .containsExactly("1a000000-0000-4000-8000-000000000003");
    }

    @Test
    void forOtherRolesEvenWhatIsThereIsNot() {
        for (var route : routes().filter(this::isAboutRecords).toList()) {
            for (var role : Role.values()) {
                if (!route.roles().contains(role)) {
                    var path = path(route, role, Set.of());
                    assertThat(route.ask(portal.as(role), path))
                            .as(role + " " + path)
                            .hasStatus(404);
                }
            }
            assertThat(route.ask(portal.asNobody(), path(route, Role.STAFF, Set.of())))
                    .as("nobody " + route.name())
                    .hasStatus(302)
                    .redirectedUrl()
                    .isEqualTo("/login");
        }
    }

    @Test
    void theDocumentSaysWhatIsSo() throws IOException {
        WrittenDocument.mustBe(Path.of("docs/permissions.md"), document());
    }

    private String document() {
        var table = routes().map(route -> "| `" + route.method() + "` | `"
                        + route.pattern().replace("|", "\\|") + "` | "
                        + Stream.of(Role.values())
                                .map(role -> route.isPublic() || route.roles().contains(role) ? "●" : "")
                                .collect(Collectors.joining(" | "))
                        + " | " + (route.isPublic() ? "●" : "") + " | " + words(route) + " |")
                .collect(Collectors.joining("\n"));
        return """
                # Who may ask for what

                Written by `PermissionsIntegrationTests` from the rules on the handlers; the same test asks every route as every role, for records within and beyond its
                reach. ● means that the route exists for the role. For the others it answers 404, and so does a record beyond reach; whoever is not signed in is led to
                the sign-in page. Lists and exports hold the rows within reach only. Phone numbers, NIP and data of children are for ADMIN and STAFF alone.

                | | Route | ADMIN | STAFF | TASK_FORCE | LEADER | not signed in | Which rows |
                |---|---|---|---|---|---|---|---|
                %s
                """.formatted(table);
    }

    private static String words(Route route) {
        var known = WORDS.get(route.pattern());
        if (known != null) {
            return known;
        }
        if (WRITING_A_PLAN.matcher(route.pattern()).matches()) {
            return route.pattern().contains("actionId")
                    ? "actions of plans that are one's own institution's; for staff of plans that came on paper"
                    : "plans of one's own institution; for staff those that came on paper";
        }
        var ids = ids(route);
        return ids.isEmpty() ? "" : Reach.all().get(ids.get(ids.size() - 1)).words();
    }

    /**
     * What came of a request.
     *
     * @param written the tables of which the request wrote rows
     */
    private record Outcome(String request, int status, Set<String> written) {

        /** Without the log, which a refusal is noted in. */
        Set<String> records() {
            return written.stream()
                    .filter(table -> !table.equals("audit_entry"))
                    .collect(Collectors.toSet());
        }
    }

    /** Sends a form to a record in the state for it, and then lets everything be as it was. */
    private Outcome send(Route route, @Nullable Role role, String path) {
        var form = Sent.to(route).orElseThrow();
        jdbc.sql("savepoint before").update();
        form.before()
                .forEach(sql -> jdbc.sql(sql).param("viewer", account(role)).update());
        entities.clear();
        var before = writes();
        var browser = role == null ? portal.asNobody() : portal.as(role);
        var answer =
                form.withPaper() ? browser.upload(path, paper(), form.fields()) : browser.post(path, form.fields());
        entities.flush();
        var written = writes();
        written.entrySet().removeIf(table -> table.getValue().equals(before.get(table.getKey())));
        jdbc.sql("rollback to savepoint before").update();
        entities.clear();
        return new Outcome(path, answer.getResponse().getStatus(), written.keySet());
    }

    /** How many rows this transaction has written so far, for each table but those of the browsers' sessions. */
    private Map<String, Long> writes() {
        return jdbc
                .sql("""
                        select relname, n_tup_ins + n_tup_upd + n_tup_del as rows from pg_stat_xact_user_tables
                        where relname <> 'browser_session'
                        """)
                .query((row, number) -> Map.entry(row.getString("relname"), row.getLong("rows")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, HashMap::new));
    }

    private static String account(@Nullable Role role) {
        return (switch (role == null ? Role.STAFF : role) {
                    case ADMIN -> Portal.ADMIN;
                    case STAFF -> Portal.STAFF;
                    case TASK_FORCE -> Portal.TASK_FORCE;
                    case LEADER -> Portal.LEADER;
                })
                .toString();
    }

    private static MockMultipartFile paper() {
        try {
            var scan = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", scan);
            return new MockMultipartFile("paper", "izin.png", "image/png", scan.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String sentPath(Route route, Role role, Function<String, @Nullable String> instead) {
        return route.path(variable -> {
            var other = instead.apply(variable);
            return other != null ? other : Sent.to(route).orElseThrow().id(variable, role);
        });
    }

    private Stream<Route> writing() {
        return routes().filter(route -> !reads(route));
    }

    private List<Route> sent() {
        return writing().filter(route -> Sent.to(route).isPresent()).toList();
    }

    private boolean reads(Route route) {
        return route.method() == RequestMethod.GET;
    }

    private static List<String> idsOf(Route route) {
        return route.variables().keySet().stream()
                .filter(variable -> !variable.equals("extension"))
                .toList();
    }

    private boolean isAboutRecords(Route route) {
        return !ids(route).isEmpty() && !route.isPublic() && !WORDS.containsKey(route.pattern());
    }

    private static List<String> ids(Route route) {
        return route.variables().entrySet().stream()
                .filter(variable -> !variable.getKey().equals("extension"))
                .map(variable -> variable.getValue().getSimpleName())
                .toList();
    }

    private static String path(Route route, Role role, Set<String> beyond) {
        return route.path(variable -> {
            var reach = Reach.all().get(route.variables().get(variable).getSimpleName());
            return beyond.contains(variable) ? reach.beyond(role) : reach.within(role);
        });
    }

    private Stream<Route> routes() {
        return Route.all(requestMappingHandlerMapping).stream();
    }
}
