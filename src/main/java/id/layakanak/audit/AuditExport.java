package id.layakanak.audit;

import id.layakanak.export.Downloads;
import id.layakanak.export.ListExport;
import id.layakanak.export.TableColumns;
import id.layakanak.shared.Role;
import id.layakanak.shared.Words;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The log as a file for an auditor. */
@Component
class AuditExport extends ListExport<AuditExport.Asked, AuditRow> {

    record Asked(String extension, AuditFilter filter) implements ListExport.Asked {}

    private static final int CHUNK = 500;

    private final AuditEntries entries;
    private final Wording wording;

    AuditExport(AuditEntries entries, Wording wording, Downloads downloads) {
        super("audit.job.export", Asked.class, Set.of(Role.ADMIN), downloads);
        this.entries = entries;
        this.wording = wording;
    }

    @Override
    protected String title(Words words) {
        return words.of("audit.title");
    }

    @Override
    protected long count(Asked asked, long most) {
        return entries.count(asked.filter(), most);
    }

    /** In words, so many at a time that the names of what they speak of are read together. */
    @Override
    protected Stream<AuditRow> rows(Asked asked, Words words) {
        var found = entries.stream(asked.filter());
        var chunks = new Chunks<>(found.iterator(), CHUNK);
        return StreamSupport.stream(chunks, false)
                .flatMap(chunk -> wording.of(chunk, words).stream())
                .onClose(found::close);
    }

    @Override
    protected TableColumns<AuditRow> columns(Words words) {
        return new TableColumns<AuditRow>("audit.field.", words)
                .column("at", row -> words.formats().dateTime(row.at()))
                .column("who", row -> or(row.who(), words.of(row.request() == null ? "audit.nobody" : "audit.visitor")))
                .column("action", row -> words.of(row.action()))
                .column("record", AuditRow::recordWord)
                .column("name", AuditRow::recordName)
                .column("part", row -> row.partWord() == null ? null : row.partWord() + " " + or(row.partName(), ""))
                .column("details", AuditExport::details)
                .column("address", AuditRow::address)
                .column("request", AuditRow::request);
    }

    private static String details(AuditRow row) {
        return row.lines().stream()
                .map(line -> line.label() + ": "
                        + (row.isComparison() ? or(line.before(), "–") + " → " : "")
                        + or(line.after(), or(line.before(), "–")))
                .collect(Collectors.joining("; "));
    }

    private static String or(@Nullable String text, String other) {
        return text == null ? other : text;
    }
}
