package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.Role;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Reach;
import id.layakanak.testing.Route;
import id.layakanak.testing.Sent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends to every route, as everybody, what no page of the portal sends, beside fields that are in order. Whoever may ask for the route is told that it is a
 * bad request; for the others it does not exist all the same; and nobody meets a failure.
 */
@IntegrationTest
@Transactional
class MangledRequestsIntegrationTests {

    /** Name, value: what reaches into a value, and what is no name. */
    private static final List<List<String>> ODD_NAMES = List.of(
            List.of("q[0]", "x"),
            List.of("q.x", "x"),
            List.of("class.module.classLoader", "x"),
            List.of("q[", "x"),
            List.of("[]", "x"));

    private static final List<List<String>> ORDERS_ENCODED_TWICE =
            Stream.of("%", "a%b", "name,%25").map(sort -> List.of("sort", sort)).toList();

    private static final List<String> DOUBLED = List.of("q", "a", "q", "b");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Portal portal;

    private final SoftAssertions asked = new SoftAssertions();

    @Test
    void everybodyIsAnsweredAsEverAndWhoeverMayAskThatItIsABadRequest() {
        for (var route : Route.all(requestMappingHandlerMapping)) {
            Stream.of(Role.values()).forEach(role -> refused(route, role, ODD_NAMES.get(0)));
            refused(route, null, ODD_NAMES.get(0));
        }
        asked.assertAll();
    }

    @Test
    void everyFieldOfEveryFormIsTakenOnceAndWhole() {
        for (var route : Route.all(requestMappingHandlerMapping)) {
            for (var field : route.fields()) {
                refused(route, someoneFor(route), List.of(field + "[0]", "x"));
                refused(route, someoneFor(route), List.of(field + ".x", "x"));
                if (!field.equals("proposal")) { // one for each person who is due
                    refused(route, someoneFor(route), List.of(field, "a", field, "b"));
                }
            }
        }
        asked.assertAll();
    }

    @Test
    void noRouteTakesNamesThatAreNoneNorAnOrderThatIsEncodedTwice() {
        for (var route : Route.all(requestMappingHandlerMapping)) {
            ODD_NAMES.forEach(mangled -> refused(route, someoneFor(route), mangled));
            refused(route, someoneFor(route), DOUBLED);
            if (route.method() == RequestMethod.GET) {
                ORDERS_ENCODED_TWICE.forEach(mangled -> refused(route, someoneFor(route), mangled));
            }
        }
        asked.assertAll();
    }

    /** They come back in the address that an answer leads to, and too long a one would fail after everything is stored. */
    @Test
    void nobodyLooksForMoreWordsThanAnAddressHolds() {
        for (var route : Route.all(requestMappingHandlerMapping)) {
            if (route.fields().contains("q")) {
                refused(route, someoneFor(route), List.of("q", "a".repeat(201)));
            }
        }
        asked.assertAll();
        assertThat(portal.asStaff()
                        .post(
                                "/sessions/5e000000-0000-4000-8000-000000000014/attendance/marks?q="
                                        + "%E1%BA%9E".repeat(200),
                                "mark",
                                "9b000000-0000-4000-8000-000000000101:PRESENT")
                        .getResponse()
                        .getHeader("Location"))
                .hasSizeBetween(1800, 2500);
    }

    /** Messengers hang their marks on links that people send each other. */
    @Test
    void aPlainNameThatThePageDoesNotKnowIsLetBe() {
        for (var route : Route.all(requestMappingHandlerMapping)) {
            if (route.method() == RequestMethod.GET) {
                var path = path(route, someoneFor(route));
                var plain = portal.as(someoneFor(route)).get(path).getResponse().getStatus();
                var marked = portal.as(someoneFor(route)).get(path + "?fbclid=x-1_y&utm_source=wa");

                asked.assertThat(marked.getResponse().getStatus())
                        .as(route.name())
                        .isEqualTo(plain);
            }
        }
        asked.assertAll();
    }

    @Test
    void theRowsOfSeveralPeopleAreTicked() {
        assertThat(portal.asAdmin()
                        .post(
                                "/retention-runs",
                                "proposal",
                                "9e000000-0000-4000-8000-000000000001~0~IDENTITY",
                                "proposal",
                                "9e000000-0000-4000-8000-000000000002~0~IDENTITY"))
                .hasStatus(302);
    }

    private void refused(Route route, @Nullable Role role, List<String> mangled) {
        var browser = role == null ? portal.asNobody() : portal.as(role);
        var answer = route.method() == RequestMethod.GET
                ? browser.get(path(route, role) + "?" + query(mangled))
                : browser.post(path(route, role), with(mangled, Sent.to(route)));
        var mayAsk = route.isPublic() || route.roles().contains(role);
        asked.assertThat(answer.getResponse().getStatus())
                .as(role + " " + route.name() + " " + mangled)
                .isEqualTo(mayAsk ? 400 : role == null ? 302 : 404);
        asked.assertThat(answer.getUnresolvedException())
                .as(role + " " + route.name() + " " + mangled)
                .isNull();
    }

    private static Role someoneFor(Route route) {
        return route.isPublic() ? Role.STAFF : route.roles().get(0);
    }

    private static String path(Route route, @Nullable Role role) {
        return route.path(variable -> Sent.to(route)
                .map(sent -> sent.id(variable, role == null ? Role.STAFF : role))
                .orElse(Reach.NOWHERE));
    }

    private static String query(List<String> fields) {
        return Stream.iterate(0, i -> i < fields.size(), i -> i + 2)
                .map(i -> encoded(fields.get(i)) + "=" + encoded(fields.get(i + 1)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String[] with(List<String> mangled, Optional<Sent> sent) {
        var fields = new ArrayList<String>();
        sent.ifPresent(form -> {
            for (int i = 0; i < form.fields().length; i += 2) {
                if (!mangled.contains(form.fields()[i])) {
                    fields.addAll(List.of(form.fields()[i], form.fields()[i + 1]));
                }
            }
        });
        fields.addAll(mangled);
        return fields.toArray(String[]::new);
    }
}
