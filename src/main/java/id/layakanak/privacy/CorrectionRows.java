package id.layakanak.privacy;

import static id.layakanak.shared.Columns.instant;
import static id.layakanak.shared.Columns.instantOrNull;

import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads requests for correction; those that wait longest come first. */
@Component
class CorrectionRows {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Listing<CorrectionRow> list;

    CorrectionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        list = new Listing<>("correction_request c", "c.id", """
                c.id, c.person_id, p.full_name as person, c.concern, c.wanted, c.channel, c.received_at, e.name as entered_by,
                c.status, c.answer, c.decided_at, d.name as decided_by
                """, """
                join person.summary p on p.id = c.person_id
                join account.summary e on e.id = c.entered_by
                left join account.summary d on d.id = c.decided_by
                """, this::row)
                // open ones first, and of these what waits longest; then what came last
                .by("waiting", "not privacy.is_open(c.status)", "privacy.turn(c.status, c.received_at)");
    }

    /** @param all whether those that were answered are listed too */
    ListPage<CorrectionRow> list(boolean all, PageAsked page) {
        var where = new Narrowing();
        return list.page(jdbc, all ? where : where.always("privacy.is_open(c.status)"), page);
    }

    List<CorrectionRow> of(PersonId person) {
        return jdbc.sql(list.rows() + "where c.person_id = :person" + list.orderBy(PageAsked.FIRST))
                .param("person", person.value())
                .query(this::row)
                .list();
    }

    Optional<CorrectionRow> find(CorrectionId id) {
        return jdbc.sql(list.rows() + "where c.id = :id")
                .param("id", id.value())
                .query(this::row)
                .optional();
    }

    private CorrectionRow row(ResultSet row, int number) throws SQLException {
        return new CorrectionRow(
                new CorrectionId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person"),
                row.getString("concern"),
                row.getString("wanted"),
                CorrectionChannel.valueOf(row.getString("channel")),
                instant(row, "received_at"),
                row.getString("entered_by"),
                CorrectionStatus.valueOf(row.getString("status")),
                row.getString("answer"),
                instantOrNull(row, "decided_at"),
                row.getString("decided_by"),
                clock.instant());
    }
}
