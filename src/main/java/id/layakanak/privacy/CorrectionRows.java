package id.layakanak.privacy;

import static id.layakanak.shared.Columns.instant;
import static id.layakanak.shared.Columns.instantOrNull;

import id.layakanak.person.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads requests for correction; those that wait longest come first. */
@Component
class CorrectionRows {

    private static final String ROWS = """
            select c.id, c.person_id, p.full_name as person, c.concern, c.wanted, c.channel, c.received_at, e.name as entered_by,
                   c.status, c.answer, c.decided_at, d.name as decided_by
            from correction_request c
            join person.summary p on p.id = c.person_id
            join account.summary e on e.id = c.entered_by
            left join account.summary d on d.id = c.decided_by
            """;

    private static final String OPEN_FIRST = """
             order by not privacy.is_open(c.status), case when privacy.is_open(c.status) then c.received_at end, c.received_at desc, c.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CorrectionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param all whether those that were answered are listed too */
    Page<CorrectionRow> list(boolean all, Pageable page) {
        var rows = jdbc.sql(
                        ROWS + "where :all or privacy.is_open(c.status)" + OPEN_FIRST + " limit :limit offset :offset")
                .param("all", all)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(this::row)
                .list();
        var total = jdbc.sql("select count(*) from correction_request c where :all or privacy.is_open(c.status)")
                .param("all", all)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    List<CorrectionRow> of(PersonId person) {
        return jdbc.sql(ROWS + "where c.person_id = :person" + OPEN_FIRST)
                .param("person", person.value())
                .query(this::row)
                .list();
    }

    Optional<CorrectionRow> find(CorrectionId id) {
        return jdbc.sql(ROWS + "where c.id = :id")
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
