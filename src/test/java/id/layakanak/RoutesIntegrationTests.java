package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.OpenToAll;
import id.layakanak.shared.Role;
import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import id.layakanak.testing.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route of the portal: each has a rule, and the rule holds for every role and for nobody. */
@IntegrationTest
@Transactional
class RoutesIntegrationTests {

    /** Routes that somebody without an account may ask for; to lengthen this list is a decision. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /login",
            "GET /login/code",
            "POST /login/code",
            "POST /language",
            "GET /privacy",
            "GET /first-admin/{token}",
            "POST /first-admin/{token}",
            "GET /passwords/{token}",
            "POST /passwords/{token}");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Portal portal;

    @Test
    void everyRouteHasExactlyOneRule() {
        for (var route : routes()) {
            var method = rules(route.handler().getMethod());
            var controller = rules(route.handler().getBeanType());

            assertThat(method).as(route.name()).isLessThanOrEqualTo(1);
            assertThat(method + controller)
                    .as(route.name() + " needs @AllowedTo or @OpenToAll")
                    .isPositive();
        }
    }

    @Test
    void onlyTheNamedRoutesArePublic() {
        assertThat(routes().stream().filter(Route::isPublic).map(Route::name))
                .containsExactlyInAnyOrderElementsOf(PUBLIC);
    }

    @Test
    void nobodyIsSentToTheSignInPage() {
        for (var route : routes()) {
            if (!route.isPublic()) {
                var answer = route.ask(portal.asNobody(), route.pathToNothing());
                assertThat(answer)
                        .as(route.name())
                        .hasStatus(302)
                        .redirectedUrl()
                        .isEqualTo("/login");
            }
        }
    }

    @Test
    void forRolesThatMayNotARouteDoesNotExist() {
        var askedByStrangers = new ArrayList<String>();
        for (var route : routes()) {
            for (var role : Role.values()) {
                var roles = route.roles();
                if (!roles.isEmpty() && !roles.contains(role)) {
                    assertThat(route.ask(portal.as(role), route.pathToNothing()))
                            .as(role + " " + route.name())
                            .hasStatus(404);
                    askedByStrangers.add(role + route.name());
                }
            }
        }
        assertThat(askedByStrangers).isNotEmpty();
    }

    @Test
    void forRolesThatMayARouteIsReached() {
        for (var route : routes()) {
            for (var role : route.roles()) {
                var answer = route.ask(portal.as(role), route.pathToNothing());

                assertThat(answer.getMvcResult().getHandler())
                        .as(role + " " + route.name())
                        .isInstanceOf(HandlerMethod.class);
                assertThat(answer.getResponse().getStatus())
                        .as(role + " " + route.name())
                        .isIn(200, 302, 400, 404, 409, 422);
            }
        }
    }

    @Test
    void addressesAreLowerCaseWithHyphens() {
        assertThat(routes().stream().map(route -> route.pattern().replaceAll("\\{[^}]*}", "x")))
                .allMatch(pattern -> pattern.matches("/[a-z0-9/.-]*"));
    }

    private List<Route> routes() {
        var routes = Route.all(requestMappingHandlerMapping);
        assertThat(routes).hasSizeGreaterThan(10);
        return routes;
    }

    private static int rules(java.lang.reflect.AnnotatedElement element) {
        return (AnnotatedElementUtils.hasAnnotation(element, AllowedTo.class) ? 1 : 0)
                + (AnnotatedElementUtils.hasAnnotation(element, OpenToAll.class) ? 1 : 0);
    }
}
