package id.layakanak.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.Role;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Follows links from the home page on, and knows from the routes which pages a role must come to that way. */
public final class Crawl {

    /** To which no link leads, and why. To lengthen it is a decision: who would find the page? */
    private static final Map<String, String> WITHOUT_A_LINK = Map.ofEntries(
            Map.entry("/login", "where those are led who are not signed in"),
            Map.entry("/login/code", "the second step of signing in"),
            Map.entry("/first-admin/{token}", "a link that is handed over outside the portal"),
            Map.entry("/passwords/{token}", "a link that is handed over outside the portal"),
            Map.entry("/unfinished-form", "where signing in leads after a form that came too late"),
            Map.entry("/account/second-factor", "linked once it is set up, as SecondFactorJourneyTests does"),
            Map.entry("/people/{id}/nip", "the address of the page that a post answers with"),
            Map.entry("/trainings/options", "a piece of the pickers"),
            Map.entry("/programs/options", "a piece of the pickers"),
            Map.entry("/audit/accounts/options", "a piece of the pickers"),
            Map.entry("/institutions/options", "a piece of the pickers"),
            Map.entry("/trainings/{training}/participants/institutions/options", "a piece of the pickers"),
            Map.entry("/people/alike", "a piece of the form for a person"),
            Map.entry("/trainings/{training}/participants/{id}/consent/paper", "a file"));

    /** As often as this a kind of address is asked while a page is still to be found: not every plan takes actions, not everybody awaits consent. */
    private static final int AT_MOST = 15;

    private final List<Route> routes;
    private final int ofAKind;
    private final UnaryOperator<String> kind;
    private final List<String> links;

    private Crawl(RequestMappingHandlerMapping mappings, int ofAKind, UnaryOperator<String> kind, String... links) {
        this.routes = Route.all(mappings).stream()
                .filter(route -> route.method() == RequestMethod.GET)
                .toList();
        this.ofAKind = ofAKind;
        this.kind = kind;
        this.links = List.of(links);
    }

    /** Three of all addresses that differ in ids or the values of their parameters alone. */
    public static Crawl throughEverything(RequestMappingHandlerMapping mappings) {
        return new Crawl(mappings, 3, Crawl::withoutValues, "href");
    }

    /** Six of them, and of what htmx asks for the parts of a page. */
    public static Crawl throughEverythingAndItsParts(RequestMappingHandlerMapping mappings) {
        return new Crawl(mappings, 6, Crawl::withoutValues, "href", "data-hx-get");
    }

    /** One of all addresses that differ in ids or parameters. */
    public static Crawl throughEachPage(RequestMappingHandlerMapping mappings) {
        return new Crawl(mappings, 1, address -> withoutIds(address).replaceAll("[?].*", ""), "href");
    }

    /**
     * Asks for one address after the other, beginning at home. Throws {@link AssertionError} when links do not lead to all pages of the role.
     *
     * @param ask answers with the page at an address; with nothing where it is a file
     */
    public void follow(Role role, Function<String, Optional<Document>> ask) {
        var missing = pagesOf(role);
        var asked = new HashMap<String, Integer>();
        var known = new HashSet<>(Set.of("/"));
        var next = new ArrayDeque<>(known);
        var leftOut = new ArrayDeque<String>();
        while (!next.isEmpty() || !leftOut.isEmpty() && !missing.isEmpty()) {
            var more = next.isEmpty();
            var address = more ? leftOut.remove() : next.remove();
            var times = asked.merge(kind.apply(address), more ? 0 : 1, Integer::sum);
            if (more || times <= ofAKind) {
                missing.remove(routeOf(address));
                ask.apply(address)
                        .ifPresent(page -> linksOf(page).filter(known::add).forEach(next::add));
            } else if (times <= AT_MOST) {
                leftOut.add(address);
            }
        }
        assertThat(missing)
                .as("pages that no link leads " + role + " to; where that is right, say why in WITHOUT_A_LINK")
                .isEmpty();
    }

    private Stream<String> linksOf(Document page) {
        return links.stream()
                .flatMap(attribute -> page.select("body [" + attribute + "^=/]").stream()
                        .map(link -> link.attr(attribute).replaceAll("#.*", "")));
    }

    private Set<String> pagesOf(Role role) {
        assertThat(routes.stream().map(Route::pattern)).containsAll(WITHOUT_A_LINK.keySet());
        return routes.stream()
                .filter(route -> route.isPublic() || route.roles().contains(role))
                .map(Route::pattern)
                .filter(pattern -> !isFile(pattern) && !WITHOUT_A_LINK.containsKey(pattern))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isFile(String pattern) {
        return pattern.contains("{extension");
    }

    private String routeOf(String address) {
        return routes.stream()
                .filter(route -> route.matches(address.replaceAll("[?].*", "")))
                .map(Route::pattern)
                .findFirst()
                .orElseThrow(() -> new AssertionError("a link leads to " + address + ", where no route is"));
    }

    private static String withoutValues(String address) {
        return withoutIds(address).replaceAll("=[^&]*", "=");
    }

    private static String withoutIds(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
    }
}
