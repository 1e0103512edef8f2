package id.layakanak.audit;

import static id.layakanak.shared.Columns.instant;

import id.layakanak.listing.FilterDay;
import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log, newest first. */
@Component
class AuditEntries {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final District district;
    private final Listing<AuditEntry> list;

    AuditEntries(JdbcClient jdbc, JsonMapper json, District district) {
        this.jdbc = jdbc;
        this.json = json;
        this.district = district;
        list = new Listing<>("audit_entry e", "e.id", """
                e.id, e.at, a.name as who, e.action, e.record_type, e.record_id, e.part_type, e.part_id,
                e.changes::text as changes, e.request, e.address
                """, "left join audit.who a on a.id = e.account_id", this::entry)
                .by("latest")
                .endFirst()
                .numbered()
                .size(50);
    }

    ListPage<AuditEntry> list(AuditFilter filter, PageAsked page) {
        return list.page(jdbc, where(filter), page);
    }

    /** All entries of the filter, to be read within a transaction and closed. */
    Stream<AuditEntry> stream(AuditFilter filter) {
        return list.stream(jdbc, where(filter), PageAsked.FIRST);
    }

    /** How many these are, counted to {@code most} and no further. */
    long count(AuditFilter filter, long most) {
        return list.count(jdbc, where(filter), most);
    }

    /** What happened to one record and its parts. */
    ListPage<AuditEntry> history(String recordType, String recordId, PageAsked page) {
        var where =
                new Narrowing().by("type", recordType, "e.record_type = :type").by("id", recordId, "e.record_id = :id");
        return list.page(jdbc, where, page.sized(100));
    }

    private Narrowing where(AuditFilter filter) {
        return new Narrowing()
                .by("q", filter.q(), "e.request = :q or e.address = :q or e.record_id = :q")
                .by("account", filter.account(), "e.account_id = :account")
                .by("action", filter.action() == null ? null : filter.action().name(), "e.action = :action")
                .by("type", filter.type(), "e.record_type = :type")
                .by("from", startOf(filter.from(), 0), "e.at >= :from")
                .by("to", startOf(filter.to(), 1), "e.at < :to");
    }

    /** Null where no day is given. */
    private @Nullable OffsetDateTime startOf(@Nullable FilterDay typed, int daysLater) {
        return typed == null || typed.day() == null
                ? null
                : district.at(typed.day().plusDays(daysLater), LocalTime.MIDNIGHT)
                        .atOffset(ZoneOffset.UTC);
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
