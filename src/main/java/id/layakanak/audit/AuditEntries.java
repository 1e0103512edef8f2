package id.layakanak.audit;

import static id.layakanak.shared.Columns.instant;

import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Choice;
import id.layakanak.shared.District;
import id.layakanak.shared.Narrowing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log, newest first. */
@Component
class AuditEntries {

    /** A log grows for years: how many there are beyond this is not worth counting. */
    private static final int COUNTED = 10_000;

    private static final String ROWS = """
            select e.id, e.at, a.name as who, e.action, e.record_type, e.record_id, e.part_type, e.part_id,
                   e.changes::text as changes, e.request, e.address
            from audit_entry e
            left join audit.who a on a.id = e.account_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final District district;

    AuditEntries(JdbcClient jdbc, JsonMapper json, District district) {
        this.jdbc = jdbc;
        this.json = json;
        this.district = district;
    }

    Page<AuditEntry> list(AuditFilter filter, Pageable page) {
        var where = where(filter);
        var rows = jdbc.sql(ROWS + where.sql() + "order by e.id desc" + limit(page))
                .params(where.parameters())
                .query(this::entry)
                .list();
        var total = jdbc.sql(
                        "select count(*) from (select 1 from audit_entry e" + where.sql() + "limit " + COUNTED + ") n")
                .params(where.parameters())
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    /** All entries of the filter, to be read within a transaction and closed. */
    Stream<AuditEntry> stream(AuditFilter filter) {
        var where = where(filter);
        return jdbc
                .sql(ROWS + where.sql() + "order by e.id desc")
                .params(where.parameters())
                .withFetchSize(500)
                .query(this::entry)
                .stream();
    }

    /** What happened to one record and its parts. */
    Page<AuditEntry> history(String recordType, String recordId, Pageable page) {
        var rows = jdbc.sql(ROWS + "where e.record_type = :type and e.record_id = :id order by e.id desc" + limit(page))
                .param("type", recordType)
                .param("id", recordId)
                .query(this::entry)
                .list();
        var total = jdbc.sql("select count(*) from audit_entry where record_type = :type and record_id = :id")
                .param("type", recordType)
                .param("id", recordId)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    /** Whoever may stand in the log, for the filter. */
    List<Choice> accounts() {
        return jdbc.sql("select id::text as value, name as label from audit.who order by name, id")
                .query(Choice.class)
                .list();
    }

    private static String limit(Pageable page) {
        return " limit " + page.getPageSize() + " offset " + page.getOffset();
    }

    private Narrowing where(AuditFilter filter) {
        return new Narrowing()
                .by("q", filter.q(), ":q in (e.request, e.address, e.record_id)")
                .by("account", filter.account(), "e.account_id = :account")
                .by("action", filter.action() == null ? null : filter.action().name(), "e.action = :action")
                .by("type", filter.type(), "e.record_type = :type")
                .by("from", startOf(filter.from()), "e.at >= :from")
                .by("to", startOf(filter.to() == null ? null : filter.to().plusDays(1)), "e.at < :to");
    }

    private @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : district.at(day, LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC);
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                instant(row, "at"),
                row.getString("who"),
                AuditAction.valueOf(row.getString("action")),
                row.getString("record_type"),
                row.getString("record_id"),
                row.getString("part_type"),
                row.getString("part_id"),
                json.readValue(row.getString("changes"), new TypeReference<Map<String, @Nullable Object>>() {}),
                row.getString("request"),
                row.getString("address"));
    }
}
