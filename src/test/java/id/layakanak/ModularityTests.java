package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.WrittenDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between features: each package-info names what the feature may know, and nothing else holds. */
class ModularityTests {

    /** What nearly every feature knows, and what no arrow need say. */
    private static final Set<String> COMMON = Set.of("shared", "web", "export");

    /** How many files a package may have before somebody must say why it is no two. */
    private static final int LARGE = 45;

    /** Packages that are larger, and why they are one thing all the same. */
    private static final Map<String, String> LARGE_FOR_A_REASON = Map.of();

    private final ApplicationModules modules = ApplicationModules.of(PortalApplication.class);

    @Test
    void featuresKnowOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void aLargePackageSaysWhyItIsOneThing() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var sizes = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(
                            file -> file.getParent().getFileName().toString(), Collectors.counting()));

            assertThat(sizes).containsKey("training");
            sizes.values().removeIf(size -> size <= LARGE);
            assertThat(sizes.keySet()).isEqualTo(LARGE_FOR_A_REASON.keySet());
        }
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
