package id.layakanak.testing;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.WithItem;

/** A statement, or a part of one, as a tree. */
public final class ParsedSql {

    /** What a part of a statement stands in: PostgreSQL reads the whole, the test what a class has of it. */
    private static final List<String> AROUND = List.of(
            "%s",
            "select 1 %s",
            "select 1 from whole where %s",
            "select 1 from whole where true %s",
            "select 1 from whole %s",
            "select %s from whole",
            "select 1 from whole order by %s");

    private static final Pattern LOCK = Pattern.compile("lock table (\\w+) in [a-z ]+ mode");
    private static final Pattern VIEW = Pattern.compile("(?s)create (?:or replace )?view \\S+ as\\s+(.*)");
    private static final Pattern ROWS =
            Pattern.compile("(?s)create (?:or replace )?function .*\\bbegin atomic\\s+(.*);\\s*end");
    private static final Pattern VALUE = Pattern.compile("(?s)create (?:or replace )?function .*?\\breturn (.*)");

    private final List<Object> nodes = new ArrayList<>();

    private ParsedSql(Object root) {
        walk(root, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Empty where it cannot be read: whoever asks must take that for a failure. */
    public static Optional<ParsedSql> of(String sql) {
        return Stream.of(" ", " 1 ", " order by 1 ")
                .map(filledIn -> sql.replace(String.valueOf(SqlText.FILLED_IN), filledIn))
                .flatMap(text -> AROUND.stream().map(around -> around.formatted(plain(text))))
                .map(ParsedSql::parse)
                .filter(Objects::nonNull)
                .findFirst()
                .map(ParsedSql::new);
    }

    /** Of a view or function: what it answers with. */
    public static Optional<ParsedSql> ofDefinition(String sql) {
        for (var form : List.of(VIEW, ROWS, VALUE)) {
            var found = form.matcher(sql.strip());
            if (found.matches()) {
                return of(form == VALUE ? "select " + found.group(1) : found.group(1));
            }
        }
        return Optional.empty();
    }

    /** As the parser understands it, which knows neither {@code exists (select from …)} nor {@code lock table} nor collations everywhere. */
    private static String plain(String sql) {
        return LOCK.matcher(sql.strip())
                .replaceAll("select * from $1")
                .replaceAll("\\bselect\\s+from\\b", "select 1 from")
                .replaceAll(" collate \"?\\w+\"?", "");
    }

    private static Statement parse(String sql) {
        try {
            return CCJSqlParserUtil.parse(sql);
        } catch (JSQLParserException notLikeThat) {
            return null;
        }
    }

    /** All objects of the tree: whatever the parser keeps, also what a visitor would pass by. */
    private void walk(Object node, Set<Object> seen) {
        if (node == null || !seen.add(node)) {
            return;
        }
        if (node instanceof Collection<?> many) {
            many.forEach(one -> walk(one, seen));
        } else if (node instanceof Map<?, ?> many) {
            many.values().forEach(one -> walk(one, seen));
        } else if (node.getClass().getName().startsWith("net.sf.jsqlparser.")
                && !(node instanceof Enum)
                && !node.getClass().getName().startsWith("net.sf.jsqlparser.parser.")) {
            nodes.add(node);
            for (var child : children(node)) {
                walk(child, seen);
            }
        }
    }

    private static List<Object> children(Object node) {
        var children = new ArrayList<Object>();
        for (Class<?> type = node.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                var qualifiesAColumn = node instanceof Column && field.getType() == Table.class;
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive() && !qualifiesAColumn) {
                    try {
                        field.setAccessible(true);
                        children.add(field.get(node));
                    } catch (IllegalAccessException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                }
            }
        }
        return children;
    }

    private <T> Stream<T> all(Class<T> type) {
        return nodes.stream().filter(type::isInstance).map(type::cast);
    }

    /** Tables and views, with their schema where one is given. */
    public Set<String> relations() {
        var named = all(WithItem.class).map(item -> item.getAlias().getName()).toList();
        var aliases = all(Alias.class).map(Alias::getName).toList(); // for update of p
        var relations = new TreeSet<String>();
        all(Table.class)
                .map(table ->
                        table.getSchemaName() == null ? table.getName() : table.getSchemaName() + "." + table.getName())
                .filter(name -> !named.contains(name) && !aliases.contains(name) && !name.equals("whole"))
                .forEach(relations::add);
        return relations;
    }

    /** Functions of features, which have a schema. */
    public Set<String> functions() {
        var functions = new TreeSet<String>();
        all(Function.class)
                .map(Function::getName)
                .filter(name -> name != null && name.contains("."))
                .forEach(functions::add);
        return functions;
    }

    /**
     * The columns that something is made of or decided by: operands of operators and of PostgreSQL's own functions, what {@code case}
     * asks. Those that are merely shown, sorted by, counted, or handed to a function of a feature are not among them.
     */
    public Set<String> operands() {
        var operands = new TreeSet<String>();
        nodes.stream()
                .filter(ParsedSql::decides)
                .flatMap(node -> children(node).stream())
                .flatMap(child -> child instanceof Collection<?> many ? many.stream() : Stream.of(child))
                .filter(Column.class::isInstance)
                .map(column -> ((Column) column).getColumnName())
                .forEach(operands::add);
        return operands;
    }

    private static boolean decides(Object node) {
        if (node instanceof Function function) {
            var name = String.valueOf(function.getName());
            return !name.contains(".") && !Set.of("count", "min", "max").contains(name.toLowerCase(Locale.ROOT));
        }
        return node instanceof BinaryExpression
                || node instanceof IsNullExpression
                || node instanceof Between
                || node instanceof InExpression
                || node instanceof CaseExpression;
    }
}
