package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.OpenToAll;
import id.layakanak.shared.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route of the portal: each has a rule, and the rule holds for every role and for nobody. */
@IntegrationTest
@Transactional
class RoutesIntegrationTests {

    /** Routes that somebody without an account may ask for; to lengthen this list is a decision. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /login",
            "POST /language",
            "GET /first-admin/{token}",
            "POST /first-admin/{token}",
            "GET /passwords/{token}",
            "POST /passwords/{token}");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Portal portal;

    record Route(RequestMethod method, String pattern, HandlerMethod handler) {

        /** Ids that exist nowhere: whether a role may ask is decided before anything is looked up. */
        String path() {
            return pattern.replaceAll("\\{extension:[^}]*}", "csv")
                    .replaceAll("\\{[^}]+}", "00000000-0000-4000-8000-00000000dead");
        }

        String name() {
            return method + " " + pattern;
        }
    }

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
        assertThat(routes().stream().filter(route -> allowed(route).isEmpty()).map(Route::name))
                .containsExactlyInAnyOrderElementsOf(PUBLIC);
    }

    @Test
    void nobodyIsSentToTheLoginPage() {
        for (var route : routes()) {
            if (!allowed(route).isEmpty()) {
                var answer = ask(portal.asNobody(), route);
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
                var roles = allowed(route);
                if (!roles.isEmpty() && !roles.contains(role)) {
                    assertThat(ask(as(role), route))
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
            for (var role : allowed(route)) {
                var answer = ask(as(role), route);

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
        var routes = new ArrayList<Route>();
        for (Map.Entry<?, HandlerMethod> entry :
                requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
            var mapping = (org.springframework.web.servlet.mvc.method.RequestMappingInfo) entry.getKey();
            var controller = entry.getValue().getBeanType();
            if (controller.getPackageName().startsWith("id.layakanak") && controller != Failure.class) {
                for (var pattern : mapping.getPatternValues()) {
                    for (var method : mapping.getMethodsCondition().getMethods()) {
                        routes.add(new Route(method, pattern, entry.getValue()));
                    }
                }
            }
        }
        assertThat(routes).hasSizeGreaterThan(10);
        return routes;
    }

    /** The roles of a route; none for a public one. */
    private static List<Role> allowed(Route route) {
        var onMethod =
                AnnotatedElementUtils.findMergedAnnotation(route.handler().getMethod(), AllowedTo.class);
        if (onMethod != null) {
            return Arrays.asList(onMethod.value());
        }
        if (AnnotatedElementUtils.hasAnnotation(route.handler().getMethod(), OpenToAll.class)) {
            return List.of();
        }
        var onController =
                AnnotatedElementUtils.findMergedAnnotation(route.handler().getBeanType(), AllowedTo.class);
        return onController == null ? List.of() : Arrays.asList(onController.value());
    }

    private static int rules(java.lang.reflect.AnnotatedElement element) {
        return (AnnotatedElementUtils.hasAnnotation(element, AllowedTo.class) ? 1 : 0)
                + (AnnotatedElementUtils.hasAnnotation(element, OpenToAll.class) ? 1 : 0);
    }

    private Portal.Browser as(Role role) {
        return switch (role) {
            case ADMIN -> portal.asAdmin();
            case STAFF -> portal.asStaff();
            case TASK_FORCE -> portal.asTaskForce();
            case LEADER -> portal.asLeader();
        };
    }

    private static org.springframework.test.web.servlet.assertj.MvcTestResult ask(Portal.Browser browser, Route route) {
        return route.method() == RequestMethod.GET ? browser.get(route.path()) : browser.post(route.path());
    }
}
