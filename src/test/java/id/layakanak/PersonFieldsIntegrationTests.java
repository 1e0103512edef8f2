package id.layakanak;

import static id.layakanak.shared.PersonField.ATTENDANCE;
import static id.layakanak.shared.PersonField.NIP;
import static id.layakanak.shared.PersonField.PHONE;
import static id.layakanak.shared.PersonField.POSITION;
import static id.layakanak.shared.PersonField.SEX;
import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.PersonField;
import id.layakanak.shared.Role;
import id.layakanak.testing.Crawl;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Plants three people with words that stand nowhere else, reads whatever each role can get (pages that links lead to, every address with their ids,
 * fragments and files among them, and searches), and holds it against {@link PersonField}. An admin may do all that staff may do.
 */
@IntegrationTest
@Transactional
class PersonFieldsIntegrationTests {

    private static final String TRAINING = "7a000000-0000-4000-8000-000000000002";
    private static final String SESSION = "5e000000-0000-4000-8000-000000000014";
    /** It is over, whatever the hour: they were there, and so they are trained. */
    private static final String ATTENDED = "5e000000-0000-4000-8000-000000000015";
    /** That of the task force member of the cast. */
    private static final String OWN_INSTITUTION = "1a000000-0000-4000-8000-000000000003";

    private static final String ANOTHER_INSTITUTION = "1a000000-0000-4000-8000-000000000023";

    private static final String PERSON = "9e000000-0000-4000-8000-0000000000f1";
    private static final String ANOTHER = "9e000000-0000-4000-8000-0000000000f2";
    private static final String PARTICIPANT = "9b000000-0000-4000-8000-0000000000f1";
    private static final String NAME = "Rengganis Kuarsa";
    private static final String NAME_OF_ANOTHER = "Rengganis Mirah";
    private static final String NAME_OF_CHILD = "Rengganis Cempaka";

    /** How a field of the planted adult is told apart on a page. */
    private static final Map<PersonField, String> SIGNS =
            Map.of(PHONE, "81299988877", NIP, "199003042015012977", POSITION, "Penjaga Lumbung Kuarsa");

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void plant() {
        person(PERSON, NAME, "FEMALE", OWN_INSTITUTION, SIGNS.get(PHONE), null);
        person(ANOTHER, NAME_OF_ANOTHER, "MALE", ANOTHER_INSTITUTION, "81299988866", null);
        person(
                "9e000000-0000-4000-8000-0000000000f3",
                NAME_OF_CHILD,
                "FEMALE",
                OWN_INSTITUTION,
                "81299988855",
                "2099-01-01");
        jdbc.sql("""
                        insert into attendance (session_id, participant_id, status, marked_at, marked_by, version)
                        select s.id, p.id, case when s.id = cast(:attended as uuid) then 'PRESENT' when p.person_id = cast(:another as uuid) then 'SICK'
                               else 'EXCUSED' end, timestamptz '2025-09-01 02:00Z', :by, 0
                        from training_session s
                        cross join participant p
                        where s.id in (cast(:session as uuid), cast(:attended as uuid))
                          and p.person_id in (select id from person where full_name like 'Rengganis%')
                        """)
                .param("session", SESSION)
                .param("attended", ATTENDED)
                .param("another", ANOTHER)
                .param("by", Portal.STAFF.value())
                .update();
    }

    private void person(String id, String name, String sex, String institution, String phone, String adultFrom) {
        var position = SIGNS.get(POSITION);
        jdbc.sql("""
                        insert into person (id, full_name, sex, institution_id, position, phone, nip, adult_from, recorded_on, version)
                        values (cast(:id as uuid), :name, :sex, cast(:institution as uuid), :position, :phone, :nip, cast(:adultFrom as date),
                                date '2025-08-04', 0)
                        """)
                .param("id", id)
                .param("name", name)
                .param("sex", sex)
                .param("institution", institution)
                .param("position", position)
                .param("phone", "+62" + phone)
                .param("nip", id.equals(PERSON) ? SIGNS.get(NIP) : null)
                .param("adultFrom", adultFrom)
                .update();
        jdbc.sql("""
                        insert into participant (id, training_id, person_id, institution_id, position, status, enrolled_at, enrolled_by, version)
                        values (cast(:id as uuid), cast(:training as uuid), cast(:person as uuid), cast(:institution as uuid), :position, 'CONFIRMED',
                                timestamptz '2025-09-01 02:00Z', :by, 0)
                        """)
                .param("id", id.replace("9e0", "9b0"))
                .param("training", TRAINING)
                .param("person", id)
                .param("institution", institution)
                .param("position", position)
                .param("by", Portal.STAFF.value())
                .update();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void receivesWhatIsPromisedAndNothingElse(Role role) {
        var received = everything(role);
        for (var field : SIGNS.keySet()) {
            var showing = received.entrySet().stream()
                    .filter(page -> shows(field, page.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (field.isFor(role)) {
                assertThat(showing).as(field + " is somewhere for " + role).isNotEmpty();
            } else {
                assertThat(showing).as("where " + role + " receives " + field).isEmpty();
            }
        }
        assertThat(where(NAME, received))
                .as("pages on which " + role + " meets the person")
                .isNotEmpty();
        if (role == Role.TASK_FORCE) {
            assertThat(where(NAME_OF_ANOTHER, received))
                    .as("people of others, for " + role)
                    .isEmpty();
        }
        if (!role.isStaff()) {
            assertThat(where(NAME_OF_CHILD, received))
                    .as("children, for " + role)
                    .isEmpty();
        }
        if (!ATTENDANCE.isFor(role)) {
            assertThat(where(NAME_OF_ANOTHER, received)).hasSizeGreaterThan(1);
            assertThat(besideNames(received))
                    .hasSizeGreaterThan(1)
                    .allSatisfy((page, rows) -> assertThat(rows)
                            .as("what stands beside the two names at " + page + ", for " + role)
                            .hasSize(1));
        }
    }

    /** The rows that a filter leaves would tell of each whether it is a man or a woman. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void narrowsNoListByWhatTheRoleDoesNotReceive(Role role) {
        for (var list :
                List.of("/trainings/" + TRAINING + "/participants?", "/trained-people?training=" + TRAINING + "&")) {
            var men = names(role, list + "sex=MALE&q=Rengganis");
            var women = names(role, list + "sex=FEMALE&q=Rengganis");
            var all = names(role, list + "q=Rengganis");

            assertThat(all).as(role + " " + list).contains(NAME);
            if (SEX.isFor(role)) {
                assertThat(women).contains(NAME).doesNotContain(NAME_OF_ANOTHER);
                assertThat(men).doesNotContain(NAME);
            } else {
                assertThat(women).isEqualTo(all).contains(NAME_OF_ANOTHER);
                assertThat(men).isEqualTo(all);
            }
        }
    }

    private List<String> names(Role role, String address) {
        var text = Portal.text(portal.as(role).get(address));
        return Stream.of(NAME, NAME_OF_ANOTHER).filter(text::contains).toList();
    }

    /**
     * What stands beside the names at each address. Sex and marks are single letters, which no word tells apart: but one is a woman and was
     * excused, the other is a man and was sick, so where the same stands beside both, neither is told.
     */
    private static Map<String, Set<String>> besideNames(Map<String, String> received) {
        var rows = new TreeMap<String, Set<String>>();
        received.forEach((address, text) -> {
            for (var found : Jsoup.parse(text).getElementsContainingOwnText("Rengganis")) {
                Element row =
                        Optional.ofNullable(found.closest("tr, li, article")).orElse(found);
                rows.computeIfAbsent(address, none -> new TreeSet<>())
                        .add(row.outerHtml()
                                .replaceAll(NAME + "|" + NAME_OF_ANOTHER, "")
                                .replaceAll("Dinas Pendidikan dan Kebudayaan|Puskesmas Paringin", "")
                                .replaceAll("[\\d\\s]", ""));
            }
        });
        return rows;
    }

    private static boolean shows(PersonField field, String text) {
        var searched = field == POSITION ? text : text.replaceAll("[^0-9]", "");
        return searched.contains(SIGNS.get(field));
    }

    private static List<String> where(String name, Map<String, String> received) {
        return received.entrySet().stream()
                .filter(page -> page.getValue().contains(name))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the role gets at each address, as sent; addresses that exist for others alone are asked, too. */
    private Map<String, String> everything(Role role) {
        var received = new LinkedHashMap<String, String>();
        if (!role.isStaff()) {
            Crawl.throughEverything(requestMappingHandlerMapping)
                    .follow(role, address -> receive(role, address, received));
        }
        Route.all(requestMappingHandlerMapping).stream()
                .filter(route -> route.method() == RequestMethod.GET)
                .map(route -> route.path(
                        variable -> switch (route.variables().get(variable).getSimpleName()) {
                            case "TrainingId" -> TRAINING;
                            case "SessionId" -> SESSION;
                            case "ParticipantId" -> PARTICIPANT;
                            case "PersonId" -> PERSON;
                            case "InstitutionId" -> OWN_INSTITUTION;
                            default -> "person".equals(variable) || "type".equals(variable) ? "person" : PERSON;
                        }))
                .forEach(address -> receive(role, address, received));
        for (var list :
                List.of("/trainings/%s/participants", "/trainings/%s/attendance/participants", "/trained-people")) {
            receive(role, list.formatted(TRAINING) + "?q=Rengganis", received);
        }
        if (!role.isStaff()) {
            for (var typed : List.of(SIGNS.get(PHONE), SIGNS.get(NIP), "Penjaga")) {
                var found = new LinkedHashMap<String, String>();
                receive(role, "/trainings/" + TRAINING + "/participants?q=" + typed, found);
                assertThat(where(NAME, found))
                        .as(role + " finds somebody by " + typed)
                        .isEmpty();
            }
        }
        return received;
    }

    private Optional<Document> receive(Role role, String address, Map<String, String> received) {
        var answer = portal.as(role).get(address);
        var type = answer.getResponse().getContentType();
        if (answer.getResponse().getStatus() != 200 || type == null || !type.startsWith("text/")) {
            return Optional.empty();
        }
        var text = Portal.text(answer);
        received.put(address, text);
        return type.startsWith("text/html")
                ? Optional.of(Jsoup.parse(text, "http://localhost" + address))
                : Optional.empty();
    }
}
