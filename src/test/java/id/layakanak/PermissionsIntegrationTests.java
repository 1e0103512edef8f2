package id.layakanak;

import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.TASK_FORCE;
import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.Role;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Route;
import id.layakanak.testing.WrittenDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks every route as every role for a record within and beyond its reach. Which records those are goes by the type of the id in the path, so a route that takes
 * a known id is covered as soon as it exists, and one that takes a new kind of id fails until its reach is written down here.
 */
@IntegrationTest
@Transactional
class PermissionsIntegrationTests {

    private static final String NOWHERE = "00000000-0000-4000-8000-00000000dead";
    private static final String FOREIGN_DRAFT = "f0000000-0000-4000-8000-00000000d4af";

    /** What the rows of one kind of id are to the roles. */
    private record Reach(
            String within, Map<Role, String> ownWithin, String beyond, Map<Role, String> ownBeyond, String words) {

        static Reach ofAll(String example, String words) {
            return new Reach(example, Map.of(), NOWHERE, Map.of(), words);
        }

        String within(Role role) {
            return ownWithin.getOrDefault(role, within);
        }

        String beyond(Role role) {
            return ownBeyond.getOrDefault(role, beyond);
        }
    }

    private static final Map<String, Reach> REACH = Map.ofEntries(
            Map.entry(
                    "TrainingId",
                    new Reach(
                            "7a000000-0000-4000-8000-000000000002",
                            Map.of(),
                            NOWHERE,
                            Map.of(
                                    TASK_FORCE, "7a000000-0000-4000-8000-000000000004",
                                    LEADER, "7a000000-0000-4000-8000-000000000004"),
                            "trainings; drafts for staff only")),
            Map.entry(
                    "SessionId",
                    Reach.ofAll("5e000000-0000-4000-8000-000000000014", "sessions of the trainings within reach")),
            Map.entry(
                    "ParticipantId",
                    Reach.ofAll("9b000000-0000-4000-8000-000000000101", "participants of that training")),
            Map.entry(
                    "PlanId",
                    new Reach(
                            "f0000000-0000-4000-8000-000000000003",
                            Map.of(TASK_FORCE, "f0000000-0000-4000-8000-000000000002"),
                            NOWHERE,
                            Map.of(TASK_FORCE, "f0000000-0000-4000-8000-000000000003", LEADER, FOREIGN_DRAFT),
                            "plans; the task force only those of its own institution, leadership none that is a draft")),
            Map.entry(
                    "ActionId",
                    new Reach(
                            "fa000000-0000-4000-8000-000000000004",
                            Map.of(TASK_FORCE, "fa000000-0000-4000-8000-000000000003"),
                            NOWHERE,
                            Map.of(TASK_FORCE, "fa000000-0000-4000-8000-000000000004"),
                            "actions of the plans within reach")),
            Map.entry("InstitutionId", Reach.ofAll("1a000000-0000-4000-8000-000000000003", "all institutions")),
            Map.entry("PersonId", Reach.ofAll("9e000000-0000-4000-8000-000000000001", "all people")),
            Map.entry(
                    "CorrectionId", Reach.ofAll("c0000000-0000-4000-8000-0000000000c1", "all requests for correction")),
            Map.entry("KhaModuleId", Reach.ofAll("3d000000-0000-4000-8000-000000000002", "all modules")),
            Map.entry(
                    "ProgramId",
                    Reach.ofAll(
                            "9a000000-0000-4000-8000-000000000001",
                            "all programs; drafts of their trainings for staff only")),
            Map.entry("AccountId", Reach.ofAll("ac000000-0000-4000-8000-000000000003", "all accounts")));

    /** Addresses whose variables are no ids; the reach of each in words. */
    private static final Map<String, String> WORDS = Map.of(
            "/purposes/{code}", "all purposes",
            "/purposes/{code}/edit", "all purposes",
            "/history/{type}/{id}", "the history of every record; accounts for admins only",
            "/first-admin/{token}", "whoever holds the link, once, while there is no account",
            "/passwords/{token}", "whoever holds the link, once",
            "/account/sessions/{key}/end", "one's own sessions",
            "/accounts/{id}/sessions/{key}/end", "the sessions of all accounts");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aDraftOfAnotherInstitution() {
        jdbc.sql("""
                        insert into follow_up_plan (id, training_id, institution_id, status, created_at, version)
                        values (?::uuid, '7a000000-0000-4000-8000-000000000002', '1a000000-0000-4000-8000-000000000033', 'DRAFT', now(), 0)
                        """).param(FOREIGN_DRAFT).update();
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

    @Test
    void everyIdInAnAddressHasAReach() {
        assertThat(routes().filter(route -> !WORDS.containsKey(route.pattern())).flatMap(route -> ids(route).stream()))
                .isSubsetOf(REACH.keySet());
    }

    @Test
    void withinReachARouteAnswers() {
        var asked = new SoftAssertions();
        // what deletes comes last, since all of it is one transaction
        var readingFirst = Comparator.comparing((Route route) -> route.method() != RequestMethod.GET)
                .thenComparing(route -> route.pattern().matches(".*/(deletion|anonymisation)"));
        for (var route :
                routes().filter(this::isAboutRecords).sorted(readingFirst).toList()) {
            for (var role : route.roles()) {
                var path = path(route, role, Set.of());
                var status = route.ask(portal.as(role), path, "institution", "1a000000-0000-4000-8000-000000000038")
                        .getResponse()
                        .getStatus();

                asked.assertThat(status)
                        .as(role + " " + route.method() + " " + path)
                        .isIn(
                                route.method() == RequestMethod.GET
                                        ? List.of(200, 302, 409)
                                        : List.of(200, 302, 400, 409, 422));
            }
        }
        asked.assertAll();
    }

    @Test
    void beyondReachARouteAnswersAsIfNothingWereThere() {
        var asked = new SoftAssertions();
        for (var route : routes().filter(this::isAboutRecords).toList()) {
            for (var role : route.roles()) {
                for (var variable : route.variables().keySet()) {
                    if (variable.equals("extension")) {
                        continue;
                    }
                    var path = path(route, role, Set.of(variable));
                    var around = ids(route).size() > 1 ? 409 : 404;
                    var status = route.ask(portal.as(role), path).getResponse().getStatus();

                    // 400: a form so incomplete that nobody looked for the record; 409: the record around it, which is
                    // within
                    // reach, takes no such step now
                    asked.assertThat(status)
                            .as(role + " " + route.method() + " " + path)
                            .isIn(
                                    route.method() == RequestMethod.GET
                                            ? List.of(404, around)
                                            : List.of(404, 400, around));
                }
            }
        }
        asked.assertAll();
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
                the log-in page. Lists and exports hold the rows within reach only. Phone numbers, NIP and data of minors are for ADMIN and STAFF alone.

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
        var ids = ids(route);
        return ids.isEmpty() ? "" : REACH.get(ids.get(ids.size() - 1)).words();
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
            var reach = REACH.get(route.variables().get(variable).getSimpleName());
            return beyond.contains(variable) ? reach.beyond(role) : reach.within(role);
        });
    }

    private Stream<Route> routes() {
        return Route.all(requestMappingHandlerMapping).stream();
    }
}
