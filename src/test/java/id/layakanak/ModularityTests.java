package id.layakanak;

import id.layakanak.testing.WrittenDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between features: each package-info names what the feature may know, and nothing else holds. */
class ModularityTests {

    /** What nearly every feature knows, and what no arrow need say. */
    private static final Set<String> COMMON = Set.of("shared", "web", "export");

    private final ApplicationModules modules = ApplicationModules.of(PortalApplication.class);

    @Test
    void featuresKnowOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void theDiagramShowsWhatIsSo() throws IOException {
        WrittenDocument.mustBe(Path.of("docs/modules.md"), """
                # The features and what they know

                Drawn by `ModularityTests` from the code. An arrow leads from a feature to one whose ids, summaries, events or entry points it uses. Nearly all know `shared`
                (values), `web` (page layout, forms) and `export` (tables as files); those arrows are left out.

                ```mermaid
                graph TD
                %s
                ```
                """.formatted(modules.stream()
                .filter(feature -> !COMMON.contains(name(feature)))
                .sorted(Comparator.comparing(ModularityTests::name))
                .map(this::lines)
                .collect(Collectors.joining("\n"))));
    }

    private String lines(ApplicationModule feature) {
        var known = feature.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModularityTests::name)
                .filter(other -> !COMMON.contains(other))
                .sorted()
                .map(other -> "    " + name(feature) + " --> " + other)
                .collect(Collectors.joining("\n"));
        return known.isEmpty() ? "    " + name(feature) : known;
    }

    private static String name(ApplicationModule feature) {
        return feature.getIdentifier().toString();
    }
}
