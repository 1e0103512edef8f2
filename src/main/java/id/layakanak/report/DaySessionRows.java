package id.layakanak.report;

import static id.layakanak.shared.Columns.instant;
import static id.layakanak.shared.Columns.moment;

import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the sessions of one day of the district, of trainings that are announced or running. */
@Component
class DaySessionRows {

    /** Enough for the day of a district; a province has hundreds. */
    private static final int ON_HOME = 10;

    private final Listing<DaySession> list = new Listing<>(
                    "training.session s join training.summary t on t.id = s.training_id", "s.id", """
                    s.id, s.title, s.training_id, t.heading as training, s.starts_at, s.ends_at, n.participants, n.marked, n.present,
                    attendance.has_begun(b.begins_at, :now) as begun
                    """, """
                    join attendance.beginning b on b.session_id = s.id
                    cross join lateral attendance.progress(s.id, t.id) n
                    """, this::row)
            .by("time", "s.starts_at", "s.title")
            .by("now", "training.is_over(s.ends_at, :now)::int", "s.starts_at", "s.title");

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    DaySessionRows(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    /** In the order of time. */
    ListPage<DaySession> of(LocalDate day, PageAsked page) {
        return list.page(jdbc, on(day), page);
    }

    /** Where today has more than home shows, first those that are held now, then those to come. */
    ListPage<DaySession> ofToday() {
        return of(district.today(clock), new PageAsked("now", false, null, null, ON_HOME));
    }

    private Narrowing on(LocalDate day) {
        return new Narrowing()
                .by("from", midnight(day), "s.starts_at >= :from")
                .by("until", midnight(day.plusDays(1)), "s.starts_at < :until")
                .always("training.is_announced(t.status) or training.is_running(t.status)")
                .with("now", moment(clock.instant()));
    }

    private OffsetDateTime midnight(LocalDate day) {
        return moment(district.at(day, LocalTime.MIDNIGHT));
    }

    private DaySession row(ResultSet row, int number) throws SQLException {
        return new DaySession(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("training_id", UUID.class),
                row.getString("training"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getInt("participants"),
                row.getInt("marked"),
                row.getInt("present"),
                row.getBoolean("begun"),
                clock.instant());
    }
}
