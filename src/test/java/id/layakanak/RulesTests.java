package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.Role;
import id.layakanak.testing.ParsedSql;
import id.layakanak.testing.SqlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule of the domain stands once in SQL: in the file of its feature under db/rules. See docs/decisions/0009. */
class RulesTests {

    private static final Pattern STATES = Pattern.compile("check \\((?:status|decision|level) in \\(([^)]*)\\)\\)");
    private static final Pattern LITERAL = Pattern.compile("'([A-Z_]+)'");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern NAMING = Pattern.compile("th:(?:classappend|case)=\"[^\"]*\"");
    private static final Pattern QUESTION = Pattern.compile("create function \\S+\\(([^)]*)\\) returns");
    private static final Pattern COLUMN = Pattern.compile("(?m)^(?:    |.*\\badd column +)(\\w+) +[a-z]");

    private static final Pattern NAMED = Pattern.compile("\\bas ([a-z_]+)(?=,?$|,? )", Pattern.MULTILINE);

    /** Columns by which lists are searched and filtered: to compare them with what somebody typed is no rule. */
    private static final Set<String> SOUGHT =
            Set.of("status", "title", "batch", "full_name", "phone", "institution_id", "level");

    /** What a state means is said by a question of its feature: {@code training.is_held(t.status)}, never {@code t.status in ('RUNNING', …)}. */
    @Test
    void nobodySpellsOutAStateButTheFeatureWhoseStateItIs() {
        var states = states();
        assertThat(states).containsEntry("training", Set.of("DRAFT", "PUBLISHED", "RUNNING", "FINISHED", "CANCELLED"));

        assertThat(SqlText.inClasses())
                .filteredOn(text -> literals(text)
                        .anyMatch(literal -> states.values().stream().anyMatch(of -> of.contains(literal))))
                .isEmpty();
        assertThat(SqlText.inRuleFiles())
                .allSatisfy(file -> assertThat(states.getOrDefault(file.feature(), Set.of()))
                        .containsAll(literals(file).toList()));
    }

    /** The like in templates: they ask {@code training.isChangeable()} and {@code viewer.isLeader()}; colours and the cases of a switch name what they are for. */
    @Test
    void noTemplateSpellsOutAStateOrARole() throws IOException {
        var named = Stream.concat(
                        states().values().stream().flatMap(Set::stream),
                        Stream.of(Role.values()).map(Role::name))
                .collect(Collectors.toSet());
        var spelt = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                LITERAL.matcher(NAMING.matcher(Files.readString(file)).replaceAll(""))
                        .results()
                        .map(literal -> literal.group(1))
                        .filter(named::contains)
                        .forEach(literal -> spelt.add(TEMPLATES.relativize(file) + ": " + literal));
            }
        }

        assertThat(named).contains("CANCELLED", "SUBMITTED", "LEADER", "PRESENT");
        assertThat(spelt).isEmpty();
    }

    /** Where a rule takes a column, like {@code person.is_child(adult_from, day)}, others hand it over and do not judge it themselves. */
    @Test
    void nobodyJudgesAColumnThatARuleJudges() {
        var judged = judged();
        assertThat(judged)
                .contains(
                        "begins_at", "adult_from", "title_before", "completed_on", "due_on", "ends_at", "received_at");

        var texts = Stream.concat(
                SqlText.inClasses().stream().filter(text -> !text.feature().equals("listing")),
                SqlText.inRuleFiles().stream()
                        .flatMap(file -> file.definitions().stream())
                        .filter(rule -> !rule.made().isEmpty() && !takes(rule)));

        assertThat(texts.filter(text -> parsed(text).operands().stream().anyMatch(judged::contains)))
                .isEmpty();
    }

    /** The same words in two rules are one rule told twice. */
    @Test
    void noTwoQuestionsHaveTheSameAnswer() {
        var answers = SqlText.inRuleFiles().stream()
                .flatMap(file -> file.definitions().stream())
                .filter(RulesTests::takes)
                .map(rule -> rule.feature() + ": "
                        + rule.text().replaceAll("(?s).*\\breturn\\s+", "").replaceAll("\\s+", " "))
                .toList();

        assertThat(answers).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    private static ParsedSql parsed(SqlText text) {
        return (text.made().isEmpty() ? ParsedSql.of(text.text()) : ParsedSql.ofDefinition(text.text())).orElseThrow();
    }

    /** Whether it is a question about values, which is where columns are judged. */
    private static boolean takes(SqlText rule) {
        return QUESTION.matcher(rule.text()).find() && !rule.text().contains("begin atomic");
    }

    private static Stream<String> literals(SqlText text) {
        return LITERAL.matcher(text.text()).results().map(found -> found.group(1));
    }

    /** The states that each feature's tables know. */
    private static Map<String, Set<String>> states() {
        var states = new TreeMap<String, Set<String>>();
        SqlText.inMigrations()
                .forEach(migration -> STATES.matcher(migration.text())
                        .results()
                        .flatMap(check -> LITERAL.matcher(check.group(1)).results())
                        .forEach(literal -> states.computeIfAbsent(migration.feature(), feature -> new TreeSet<>())
                                .add(literal.group(1))));
        return states;
    }

    /** What the rules take that is a column of a table or of a view. */
    private static Set<String> judged() {
        var columns = Stream.concat(
                        SqlText.inMigrations().stream()
                                .flatMap(migration ->
                                        COLUMN.matcher(migration.text()).results()),
                        SqlText.inRuleFiles().stream()
                                .flatMap(file -> NAMED.matcher(file.text()).results()))
                .map(column -> column.group(1))
                .filter(column -> !SOUGHT.contains(column))
                .toList();
        var judged = new TreeSet<String>();
        SqlText.inRuleFiles().stream()
                .flatMap(file -> file.definitions().stream())
                .filter(RulesTests::takes)
                .flatMap(rule -> QUESTION.matcher(rule.text()).results())
                .flatMap(question -> Stream.of(question.group(1).split(", *")))
                .map(argument -> argument.strip().split(" ")[0])
                .filter(columns::contains)
                .forEach(judged::add);
        return judged;
    }
}
