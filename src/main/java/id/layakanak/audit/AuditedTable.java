package id.layakanak.audit;

import id.layakanak.shared.Viewer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How the log speaks of a table, told by the feature whose table it is; of most columns it knows enough by their names. The words stand in
 * the feature's own messages: {@code audit.table.<table>} for what a row is, and for a column the label it has in the feature's forms, or
 * {@code audit.column.<table>.<column>} where there is none or another one fits better.
 */
public final class AuditedTable {

    /** Say again what the entry says anyway. */
    private static final Set<String> ALWAYS_SILENT = Set.of("id", "version", "created_at", "created_by");

    private final String table;
    private final String labels;
    private final Set<String> silent = new HashSet<>(ALWAYS_SILENT);
    private final Map<String, String> references = new HashMap<>();
    private final Map<String, Class<? extends Enum<?>>> constants = new HashMap<>();
    private @Nullable String names;
    private boolean keyedByText;
    private @Nullable String page;
    private @Nullable String menu;
    private String tabs = "fragments/tabs";
    private Predicate<Viewer> reader = viewer -> true;

    private AuditedTable(String table, String labels) {
        this.table = table;
        this.labels = labels;
    }

    /** @param labels what the keys of the labels of its columns begin with, for example {@code session.field.} */
    public static AuditedTable of(String table, String labels) {
        return new AuditedTable(table, labels);
    }

    /** @param sql lists id and name of the rows whose ids, UUIDs, are {@code in (:ids)} */
    public AuditedTable named(String sql) {
        names = sql;
        return this;
    }

    /** The same for ids that are texts, or are to be compared as such. */
    public AuditedTable namedByText(String sql) {
        keyedByText = true;
        return named(sql);
    }

    /** Columns that say nothing to a reader: what the record itself says, or the entry. */
    public AuditedTable silent(String... columns) {
        silent.addAll(Set.of(columns));
        return this;
    }

    /** A column with ids of another table, where its name does not say which: {@code training_id} and {@code region} do, {@code approved_by} is somebody's. */
    public AuditedTable reference(String column, String other) {
        references.put(column, other);
        return this;
    }

    /** A column with the names of these constants, which have words as everywhere: {@code TrainingStatus.DRAFT}. */
    public AuditedTable constants(String column, Class<? extends Enum<?>> type) {
        constants.put(column, type);
        return this;
    }

    /** A row has a page of its own, and a history. @param path with {@code %s} for its id */
    public AuditedTable page(String path) {
        page = path;
        menu = path.substring(0, path.indexOf('/', 1));
        return this;
    }

    /** The entry of the menu that the history lights, where it is another one than the page begins with. */
    public AuditedTable menu(String path) {
        menu = path;
        return this;
    }

    /** The template with the tabs of a record, a fragment {@code record(page, history)}, where there are more than these two. */
    public AuditedTable tabs(String template) {
        tabs = template;
        return this;
    }

    /** Which of the staff may read the history; all of them otherwise. */
    public AuditedTable onlyFor(Predicate<Viewer> who) {
        reader = who;
        return this;
    }

    String table() {
        return table;
    }

    String labels() {
        return labels;
    }

    boolean isSilent(String column) {
        return silent.contains(column);
    }

    /** The columns that were spoken of by name. */
    Set<String> told() {
        var told = new HashSet<>(silent);
        told.removeAll(ALWAYS_SILENT);
        told.addAll(references.keySet());
        told.addAll(constants.keySet());
        return told;
    }

    @Nullable
    String reference(String column) {
        return references.get(column);
    }

    @Nullable
    Class<? extends Enum<?>> constants(String column) {
        return constants.get(column);
    }

    @Nullable
    String names() {
        return names;
    }

    boolean isKeyedByText() {
        return keyedByText;
    }

    boolean hasPage() {
        return page != null;
    }

    /** As it stands in the address of a history: {@code kha-module}. */
    String slug() {
        return table.replace('_', '-');
    }

    /** A row's own page. */
    String pageOf(String id) {
        return Objects.requireNonNull(page, "a page of " + table).formatted(id);
    }

    String historyOf(String id) {
        return "/history/" + slug() + "/" + id;
    }

    String menu() {
        return Objects.requireNonNull(menu, "a page of " + table);
    }

    String tabs() {
        return tabs;
    }

    boolean isOpenTo(Viewer viewer) {
        return reader.test(viewer);
    }
}
