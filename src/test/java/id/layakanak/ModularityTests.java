package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.ReadsViewsOf;
import id.layakanak.testing.ParsedSql;
import id.layakanak.testing.SqlText;
import id.layakanak.testing.WrittenDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The arrows between features, in Java and in SQL: each package-info names what the feature may know and whose views it reads, and
 * nothing else holds.
 */
class ModularityTests {

    /** What nearly every feature knows, and what no arrow need say. */
    private static final Set<String> COMMON = Set.of("shared", "web", "listing", "picker", "export", "audit");

    /** Fills an empty portal and knows all tables for it, in plain SQL; see docs/decisions/0004. */
    private static final String SAMPLE = "sample";

    /** How many files a package may have before somebody must say why it is no two. */
    private static final int LARGE = 45;

    /** Packages that are larger, and why they are one thing all the same. */
    private static final Map<String, String> LARGE_FOR_A_REASON =
            Map.of("training", "a program, its trainings and their sessions are one plan, made and moved together");

    private static final ApplicationModules MODULES = ApplicationModules.of(PortalApplication.class);
    private static final Map<String, String> OWNERS = SqlText.ownersOfTables();
    private static final Map<SqlText, Optional<ParsedSql>> STATEMENTS = statements();
    private static final Map<String, Set<String>> READ = read();

    @Test
    void featuresKnowOnlyWhatTheyDeclare() {
        MODULES.verify();
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

    /** What cannot be read could hide anything. */
    @Test
    void everyStatementCanBeRead() {
        assertThat(STATEMENTS).hasSizeGreaterThan(200);
        assertThat(STATEMENTS.keySet())
                .filteredOn(text -> STATEMENTS.get(text).isEmpty())
                .isEmpty();
    }

    @Test
    void noFeatureTouchesATableOfAnother() {
        assertThat(STATEMENTS.keySet())
                .filteredOn(text -> !text.feature().equals(SAMPLE))
                .filteredOn(text -> STATEMENTS.get(text).stream()
                        .flatMap(sql -> sql.relations().stream())
                        .anyMatch(name -> !name.contains(".") && !text.feature().equals(OWNERS.get(name))))
                .isEmpty();
    }

    @Test
    void featuresReadOnlyTheViewsThatTheyDeclare() {
        MODULES.stream()
                .map(ModularityTests::name)
                .filter(feature -> !feature.equals(SAMPLE))
                .forEach(feature -> assertThat(declared(feature))
                        .as("@ReadsViewsOf of %s", feature)
                        .isEqualTo(READ.getOrDefault(feature, Set.of())));
    }

    /** A file of rules makes what stands in its own schema, and answers what a feature below it asks in its schema. */
    @Test
    void rulesAreMadeInTheirOwnSchemaOrWhereTheyAreAskedFor() {
        var asked = new TreeSet<String>();
        for (var file : SqlText.inRuleFiles()) {
            for (var definition : file.definitions()) {
                var name = definition.made();
                var answers = definition.text().startsWith("create or replace ");
                assertThat(answers ? asked.contains(name) : name.startsWith(file.feature() + "."))
                        .as("%s makes %s", file.place(), name)
                        .isTrue();
                asked.add(name);
            }
        }
    }

    @Test
    void knowledgeFlowsOneWay() {
        var arrows = new TreeMap<String, Set<String>>();
        MODULES.forEach(feature -> arrows.put(name(feature), all(feature)));

        assertThat(circle(arrows)).as("a circle of features").isEmpty();
    }

    @Test
    void theDiagramShowsWhatIsSo() throws IOException {
        WrittenDocument.mustBe(Path.of("docs/modules.md"), """
                # The features and what they know

                Drawn by `ModularityTests` from the code. A thin arrow leads from a feature to one whose ids, summaries, events or entry points its Java uses,
                a dotted one to a feature whose views or functions its SQL uses (docs/decisions/0009), a thick one where it does both. No way leads in a circle.
                Nearly all know `shared` (values), `web` (page layout, forms), `listing` (lists in pages), `picker` (choosing one among many), `export` (tables
                as files) and `audit` (the log); those arrows are left out.

                ```mermaid
                graph TD
                %s
                ```
                """.formatted(MODULES.stream()
                .filter(feature -> !COMMON.contains(name(feature)))
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .map(this::lines)
                .collect(Collectors.joining("\n"))));
    }

    private String lines(ApplicationModule feature) {
        var java = known(feature);
        var sql = READ.getOrDefault(name(feature), Set.of());
        var lines = all(feature).stream()
                .filter(other -> !COMMON.contains(other))
                .map(other -> "    " + name(feature)
                        + (!sql.contains(other) ? " --> " : java.contains(other) ? " ==> " : " -.-> ") + other)
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "    " + name(feature) : lines;
    }

    /** All that a feature knows, by whatever way. */
    private Set<String> all(ApplicationModule feature) {
        var all = new TreeSet<>(known(feature));
        all.addAll(READ.getOrDefault(name(feature), Set.of()));
        return all;
    }

    private Set<String> known(ApplicationModule feature) {
        return feature.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(ModularityTests::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whose views and functions each feature uses. */
    private static Map<String, Set<String>> read() {
        var read = new TreeMap<String, Set<String>>();
        STATEMENTS.forEach((text, parsed) -> parsed.stream()
                .flatMap(sql -> Stream.of(sql.relations(), sql.functions(), Set.of(text.made())))
                .flatMap(Set::stream)
                .filter(name -> name.contains("."))
                .map(name -> name.substring(0, name.indexOf('.')))
                .filter(other -> !other.equals(text.feature()))
                .forEach(other -> read.computeIfAbsent(text.feature(), feature -> new TreeSet<>())
                        .add(other)));
        return read;
    }

    /** All that stands in classes and in files of rules; what {@code listing} puts together stands in parts where it is used. */
    private static Map<SqlText, Optional<ParsedSql>> statements() {
        var statements = new LinkedHashMap<SqlText, Optional<ParsedSql>>();
        SqlText.inClasses().stream()
                .filter(text -> !text.feature().equals("listing"))
                .forEach(text -> statements.put(text, ParsedSql.of(text.text())));
        SqlText.inRuleFiles().stream()
                .flatMap(file -> file.definitions().stream())
                .forEach(text -> statements.put(text, ParsedSql.ofDefinition(text.text())));
        return statements;
    }

    private static Set<String> declared(String feature) {
        try {
            var declared = Class.forName("id.layakanak." + feature + ".package-info")
                    .getPackage()
                    .getAnnotation(ReadsViewsOf.class);
            return declared == null ? Set.of() : new TreeSet<>(List.of(declared.value()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The features of a circle in its order; none when there is no circle. */
    private static List<String> circle(Map<String, Set<String>> arrows) {
        var done = new TreeSet<String>();
        return arrows.keySet().stream()
                .map(start -> circle(start, arrows, new ArrayDeque<>(), done))
                .filter(circle -> !circle.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> circle(
            String feature, Map<String, Set<String>> arrows, Deque<String> way, Set<String> done) {
        if (way.contains(feature)) {
            var circle = new ArrayList<>(way);
            return circle.subList(circle.indexOf(feature), circle.size());
        }
        way.addLast(feature);
        for (var next : done.contains(feature) ? Set.<String>of() : arrows.getOrDefault(feature, Set.of())) {
            var circle = circle(next, arrows, way, done);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        way.removeLast();
        done.add(feature);
        return List.of();
    }

    private static String name(ApplicationModule feature) {
        return feature.getIdentifier().toString();
    }
}
