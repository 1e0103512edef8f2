package id.layakanak.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where code and templates ask for a message: by its whole key, or by one that is put together in one of the ways of the house. */
public final class MessageUses {

    private static final Pattern QUOTED = Pattern.compile("(?<=[\"'])[\\w.-]+(?=[\"'])|(?<=#\\{)[A-Za-z][\\w.-]*");
    private static final Pattern WORD = Pattern.compile("@?[\\w-]+");

    private static final Pattern LABEL = Pattern.compile("([\\w-]+)\\.field\\.(\\w+)");
    private static final Pattern CONSTANT = Pattern.compile("([A-Z]\\w+)\\.([A-Z][A-Z0-9_]*)");
    private static final Pattern CONSTRAINT = Pattern.compile("([A-Z]\\w+)(?:\\.(\\w+Form))?(?:\\.(\\w+))?");
    private static final Pattern UNREADABLE = Pattern.compile("typeMismatch(?:\\.(?:[a-z]+\\.)*(\\w+))?");
    private static final Pattern COLUMN = Pattern.compile("audit\\.(?:table|column)\\.(?:\\w+\\.)?(\\w+)");

    /** A file of code or a template, or all of a migration: the texts in quotes, and the words. */
    private record Source(String feature, Set<String> quoted, Set<String> words) {

        static Source of(Path file, String text) {
            return new Source(file.getParent().getFileName().toString(), found(QUOTED, text), found(WORD, text));
        }

        private static Set<String> found(Pattern pattern, String text) {
            return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        }

        boolean quotes(String text) {
            return quoted.contains(text);
        }

        boolean has(String word) {
            return words.contains(word);
        }
    }

    private final List<Source> sources = new ArrayList<>();
    private final List<Source> migrations = new ArrayList<>();

    public MessageUses() {
        read(sources, Path.of("src/main/java"), ".java");
        read(sources, Path.of("src/main/resources/templates"), ".html");
        read(migrations, Path.of("src/main/resources/db/migration"), ".sql");
    }

    public boolean has(String key) {
        return isAsked(key) || isAsked(withoutEnding(key));
    }

    private boolean isAsked(String key) {
        return anywhere(source -> source.quotes(key))
                || isBuiltFromAPrefix(key)
                || isLabelOfAField(key)
                || isConstant(key)
                || isConstraint(key)
                || isUnreadableType(key)
                || isOfTheLog(key);
    }

    /** {@code followup.filter.overdue}: {@code 'followup.filter.'} and somewhere in that feature {@code 'overdue'}; the columns of a table in one file. */
    private boolean isBuiltFromAPrefix(String key) {
        for (var dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            var prefix = key.substring(0, dot + 1);
            var rest = key.substring(dot + 1);
            if (rest.matches("[A-Z][A-Z0-9_]*")
                    && anywhere(source -> source.quotes(prefix))
                    && isConstantOfAnyEnum(rest)) {
                return true;
            }
            for (var source : sources) {
                if (source.quotes(prefix)
                        && (source.quotes(rest) || !prefix.endsWith(".field.") && isQuotedIn(source.feature(), rest))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isQuotedIn(String feature, String text) {
        return anywhere(source -> source.feature().equals(feature) && source.quotes(text));
    }

    /** {@code training.field.startsOn}: a template fills a fragment with {@code of='training'} and {@code name='startsOn'}. */
    private boolean isLabelOfAField(String key) {
        var label = LABEL.matcher(key);
        return label.matches()
                && anywhere(
                        source -> source.has("of") && source.quotes(label.group(1)) && source.quotes(label.group(2)));
    }

    /** {@code TrainingStatus.DRAFT}. */
    private boolean isConstant(String key) {
        var constant = CONSTANT.matcher(key);
        return constant.matches()
                && anywhere(
                        source -> source.has("enum") && source.has(constant.group(1)) && source.has(constant.group(2)));
    }

    private boolean isConstantOfAnyEnum(String name) {
        return anywhere(source -> source.has("enum") && source.has(name));
    }

    /** {@code NotNull}, {@code NotNull.personForm.sex}: some form, or this form in this field, is annotated so. */
    private boolean isConstraint(String key) {
        var constraint = CONSTRAINT.matcher(key);
        return constraint.matches()
                && anywhere(source -> source.has("@" + constraint.group(1))
                        && (constraint.group(2) == null || source.has(capitalised(constraint.group(2))))
                        && (constraint.group(3) == null || source.has(constraint.group(3))));
    }

    /** {@code typeMismatch.java.time.LocalDate}: some form has a field of the type. */
    private boolean isUnreadableType(String key) {
        var type = UNREADABLE.matcher(key);
        return type.matches()
                && anywhere(source -> source.words().stream().anyMatch(word -> word.endsWith("Form"))
                        && (type.group(1) == null || source.has(type.group(1))));
    }

    /** {@code audit.column.training.venue}: the log speaks of tables and columns, and of what the code notes besides. */
    private boolean isOfTheLog(String key) {
        var column = COLUMN.matcher(key);
        return column.matches()
                && (migrations.stream().anyMatch(sql -> sql.has(column.group(1)))
                        || anywhere(source -> source.quotes(column.group(1))));
    }

    /** Without an ending that the sources add: {@code '.hint'}. */
    private String withoutEnding(String key) {
        var dot = key.lastIndexOf('.');
        return dot > 0 && anywhere(source -> source.quotes(key.substring(dot))) ? key.substring(0, dot) : key;
    }

    private boolean anywhere(Predicate<Source> source) {
        return sources.stream().anyMatch(source);
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static void read(List<Source> into, Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
                into.add(Source.of(file, Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
