package id.layakanak.web;

import id.layakanak.shared.Role;
import id.layakanak.shared.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * Fills {@code <ul kla:navigation></ul>} with the links to the parts of the portal. They are the same for everybody of a role, so that they are
 * written once for each role, language and place, and not with every page.
 */
class NavigationProcessor extends AbstractAttributeTagProcessor {

    private static final Predicate<Role> ALL = role -> true;
    private static final Predicate<Role> STAFF = Role::isStaff;
    private static final Predicate<Role> ADMIN = role -> role == Role.ADMIN;

    /** @param paths where it leads, and what else belongs to it */
    private record Entry(Predicate<Role> whose, String icon, String label, List<String> paths) {

        private static Entry of(Predicate<Role> whose, String icon, String label, String... paths) {
            return new Entry(whose, icon, label, List.of(paths));
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            Entry.of(ALL, "home", "layout.nav.home", "/", "/trained-people"),
            Entry.of(ALL, "calendar-event", "layout.nav.trainings", "/trainings", "/sessions"),
            Entry.of(ALL, "clipboard-check", "layout.nav.followUpPlans", "/follow-up-plans"),
            Entry.of(ALL, "building-community", "layout.nav.institutions", "/institutions"),
            Entry.of(STAFF, "users", "layout.nav.people", "/people"),
            Entry.of(ALL, "book", "layout.nav.modules", "/kha-modules"),
            Entry.of(ALL, "target", "layout.nav.programs", "/programs"),
            Entry.of(STAFF, "list-check", "layout.nav.jobs", "/jobs"),
            Entry.of(STAFF, "shield-lock", "layout.nav.personalData", "/corrections", "/retention-runs", "/purposes"),
            Entry.of(ADMIN, "user-shield", "layout.nav.accounts", "/accounts"),
            Entry.of(ADMIN, "history", "layout.nav.audit", "/audit"));

    private final Icons icons;
    private final MessageSource words;
    private final Map<String, String> written = new ConcurrentHashMap<>();

    NavigationProcessor(String prefix, Icons icons, MessageSource words) {
        super(TemplateMode.HTML, prefix, null, false, "navigation", true, 1600, true);
        this.icons = icons;
        this.words = words;
    }

    /** Of pages whose path tells no entry, such as a history, the model has that of their entry as {@code menu}. */
    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String attributeValue,
            IElementTagStructureHandler structure) {
        var viewer = (Viewer) context.getVariable("viewer");
        var here = (CurrentPage) context.getVariable("here");
        structure.setBody(links(viewer.role(), here, (String) context.getVariable("menu"), context.getLocale()), false);
    }

    String links(Role role, CurrentPage here, @Nullable String menu, Locale language) {
        var current = -1;
        for (var i = 0; i < ENTRIES.size() && current < 0; i++) {
            var paths = ENTRIES.get(i).paths();
            current = here.isUnderAny(paths) || menu != null && paths.contains(menu) ? i : -1;
        }
        var place = current;
        return written.computeIfAbsent(
                role + " " + language.getLanguage() + " " + place, key -> write(role, place, language));
    }

    private String write(Role role, int current, Locale language) {
        var html = new StringBuilder();
        for (var i = 0; i < ENTRIES.size(); i++) {
            var entry = ENTRIES.get(i);
            if (entry.whose().test(role)) {
                html.append("<li><a href=\"")
                        .append(entry.paths().get(0))
                        .append(i == current ? "\" aria-current=\"page\">" : "\">")
                        .append(icons.svg(entry.icon()))
                        .append("<span>")
                        .append(HtmlEscape.escapeHtml4Xml(words.getMessage(entry.label(), null, language)))
                        .append("</span></a></li>\n");
            }
        }
        return html.toString();
    }
}
