package id.layakanak.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * SQL as it stands in the portal. It is read from compiled classes rather than from sources, since there the compiler has put constants together:
 * {@code ROWS + WHERE + SORT.page(page)} is one text with a mark where something is filled in at run time. So the tests need not run a
 * statement to know it, and none can hide from them by not being run.
 *
 * @param feature the package it belongs to
 * @param place   the class or file, for messages
 */
public record SqlText(String feature, String place, String text) {

    /** Stands where a statement is put together at run time. */
    static final char FILLED_IN = '\1';

    private static final Path CLASSES = Path.of("target/classes/id/layakanak");
    private static final Path RESOURCES = Path.of("src/main/resources/db");
    private static final Pattern TABLE = Pattern.compile("create table (\\w+)");
    private static final Pattern RULE = Pattern.compile("create (?:or replace )?(?:view|function) (\\w+\\.\\w+)");

    /** Tables that are another feature's by now than when they were made; a migration keeps its name for good. */
    private static final Map<String, String> MOVED =
            Map.of("login_delay", "signin", "recovery_code", "secondfactor", "second_factor", "secondfactor");

    /** Every text of the portal's classes that speaks of a table, a view or a function of a feature. */
    public static List<SqlText> inClasses() {
        var relations = Stream.concat(
                        ownersOfTables().keySet().stream(),
                        inRuleFiles().stream().flatMap(file -> names(file).stream()))
                .map(Pattern::quote)
                .toList();
        var relation = "(?:" + String.join("|", relations) + ")";
        var bare = Pattern.compile("(?s)\\A\\s*" + relation + " \\w(?:\\s.*)?");
        var speaks = Pattern.compile("(?s)\\b(?:from|join|into|update|using|table)\\s+(?:" + relation + "|" + FILLED_IN
                + ")(?![\\w.])|\\b" + relation + "\\(");
        try (var files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .flatMap(file -> constants(file).stream()
                            .map(text -> bare.matcher(text).matches() ? "from " + text : text)
                            .filter(text -> speaks.matcher(text).find())
                            .map(text -> new SqlText(
                                    CLASSES.relativize(file).getName(0).toString(),
                                    file.getFileName().toString(),
                                    text)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules of the features, one text for each file, in the order in which they are made. */
    public static List<SqlText> inRuleFiles() {
        return files("rules").stream()
                .map(file -> new SqlText(
                        file.getFileName().toString().replaceAll("^\\d+_|\\.sql$", ""),
                        file.getFileName().toString(),
                        read(file)))
                .toList();
    }

    /** The migrations in their order, each of the feature in whose name it is. */
    public static List<SqlText> inMigrations() {
        return files("migration").stream()
                .map(file -> new SqlText(
                        file.getFileName().toString().replaceAll("^V\\d+__([a-z]+)_.*", "$1"),
                        file.getFileName().toString(),
                        read(file)))
                .toList();
    }

    /** The feature of each table: the one in whose name a migration made it. */
    public static Map<String, String> ownersOfTables() {
        var owners = new TreeMap<String, String>();
        inMigrations()
                .forEach(migration -> TABLE.matcher(migration.text())
                        .results()
                        .forEach(table -> owners.put(table.group(1), migration.feature())));
        owners.putAll(MOVED);
        return owners;
    }

    /** The views and functions that a file of rules makes, with their schema. */
    private static List<String> names(SqlText file) {
        return RULE.matcher(file.text()).results().map(found -> found.group(1)).toList();
    }

    /** The view or function that this makes, with its schema; empty for a statement. */
    public String made() {
        return names(this).stream().findFirst().orElse("");
    }

    /** The single definitions of a file of rules. */
    public List<SqlText> definitions() {
        return Arrays.stream(text.split(";\n(\n|$)"))
                .map(definition -> new SqlText(
                        feature, place, definition.replaceAll("(?m)^--.*$", "").strip()))
                .toList();
    }

    static List<Path> files(String folder) {
        try (var files = Files.list(RESOURCES.resolve(folder))) {
            return files.sorted(Comparator.comparing(Path::getFileName)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> constants(Path file) {
        var found = new LinkedHashSet<String>();
        try {
            new ClassReader(Files.readAllBytes(file)).accept(new Constants(found::add), ClassReader.SKIP_DEBUG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Override
    public String toString() {
        return place + ": " + text.strip().replaceAll("\\s+", " ");
    }

    private static final class Constants extends ClassVisitor {

        private final Consumer<String> found;

        Constants(Consumer<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        private void see(Object value) {
            if (value instanceof String text) {
                found.accept(text);
            }
        }

        @Override
        public FieldVisitor visitField(int access, String name, String type, String signature, Object value) {
            see(value);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitLdcInsn(Object value) {
                    see(value);
                }

                /** Strings that are put together at run time: their first argument is the text with marks in it. */
                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle how, Object... arguments) {
                    Arrays.stream(arguments).forEach(Constants.this::see);
                }

                @Override
                public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    return new AnnotationVisitor(Opcodes.ASM9) {
                        @Override
                        public void visit(String attribute, Object value) {
                            see(value);
                        }
                    };
                }
            };
        }
    }
}
