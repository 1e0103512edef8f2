package id.layakanak.job;

import static id.layakanak.shared.Columns.instant;
import static id.layakanak.shared.Columns.instantOrNull;
import static id.layakanak.shared.Columns.moment;

import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the jobs of one account, the latest first; what has expired is gone, whether it is erased yet or not. */
@Component
class JobRows {

    private static final Listing<JobRow> LIST = new Listing<>("job j", "j.id", """
                    j.id, j.kind, j.status, j.done, j.total, j.file_name, j.file_size, j.problem, j.incident,
                    j.asked_at, j.ended_at, j.expires_at
                    """, "", JobRows::row)
            .by("latest", "j.asked_at")
            .endFirst();

    private final JdbcClient jdbc;
    private final Clock clock;

    JobRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ListPage<JobRow> list(Viewer viewer, PageAsked page) {
        return LIST.page(jdbc, own(viewer), page);
    }

    Optional<JobRow> find(JobId id, Viewer viewer) {
        return find(List.of(id.toString()), viewer).stream().findFirst();
    }

    List<JobRow> find(Collection<String> ids, Viewer viewer) {
        var where = own(viewer).by("ids", ids.stream().map(UUID::fromString).toArray(UUID[]::new), "j.id = any(:ids)");
        return jdbc.sql(LIST.rows() + where.sql())
                .params(where.parameters())
                .query(JobRows::row)
                .list();
    }

    private Narrowing own(Viewer viewer) {
        return new Narrowing()
                .by("owner", viewer.account().value(), "j.owner_id = :owner")
                .by("now", moment(clock.instant()), "j.expires_at is null or j.expires_at > :now");
    }

    private static JobRow row(ResultSet row, int number) throws SQLException {
        return new JobRow(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                JobStatus.valueOf(row.getString("status")),
                row.getLong("done"),
                row.getObject("total", Long.class),
                row.getString("file_name"),
                row.getObject("file_size", Long.class),
                row.getString("problem"),
                row.getString("incident"),
                instant(row, "asked_at"),
                instantOrNull(row, "ended_at"),
                instantOrNull(row, "expires_at"));
    }
}
