package id.layakanak.trained;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.District;
import id.layakanak.shared.Sex;
import id.layakanak.shared.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who was trained by now; the task force those for its own institution, and nobody but staff children. */
@Component
class TrainedRows {

    /** Everybody stands in it once: within the narrowest of what is asked about. */
    private static final String PEOPLE = """
            (select t.* from attendance.trained_person t
             where t.within = coalesce(cast(:training as uuid), cast(:program as uuid), cast(:own as uuid),
                                       attendance.year_scope(coalesce(cast(:year as integer), 0)))) r
            """;

    private static final String ADULT = "not person.is_child(r.adult_from, :today)";

    /** Names have their trigrams where people are kept. */
    private static final String CONTAINS =
            "r.person_id in (select s.id from person.summary s where s.full_name collate \"C\" ilike :contains)";

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    TrainedRows(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    ListPage<TrainedRow> list(TrainedFilter filter, Viewer viewer, PageAsked page) {
        var where =
                viewer.isStaff() ? where(filter, viewer) : where(filter, viewer).always(ADULT);
        return list(filter, viewer).page(jdbc, where, page);
    }

    /** All adults of the filter, to be read within a transaction and closed. */
    Stream<TrainedRow> stream(TrainedFilter filter, Viewer viewer, PageAsked page) {
        return list(filter, viewer).stream(jdbc, where(filter, viewer).always(ADULT), page);
    }

    /** How many of the filter are children. */
    int children(TrainedFilter filter, Viewer viewer) {
        var where = where(filter, viewer).always("not " + ADULT);
        return jdbc.sql("select count(*) from " + PEOPLE + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    /** What is shown of each is of the trainings that the list is narrowed to. */
    private Listing<TrainedRow> list(TrainedFilter filter, Viewer viewer) {
        return new Listing<>(
                        PEOPLE,
                        "r.person_id",
                        "r.person_id as id, p.label, r.sex, last.trainings, last.institution, last.heading, last.ends_on",
                        """
                        join person.summary p on p.id = r.person_id
                        cross join lateral (
                            select count(*) over () as trainings, i.name as institution, t.heading, t.ends_on
                            from attendance.trained(:now) x
                            join training.summary t on t.id = x.training_id
                            left join institution.summary i on i.id = x.institution_id
                        """ + then(filter, viewer).sql() + "order by t.starts_on desc, t.id limit 1) last",
                        TrainedRows::row)
                .by("name", "r.name")
                .sum("male", "case when r.sex = 'MALE' then 1 else 0 end");
    }

    /** Where more than one thing is asked, one of their trainings has to fit all of it. */
    private Narrowing where(TrainedFilter filter, Viewer viewer) {
        var then = then(filter, viewer);
        var where = new Narrowing()
                .search("r.name", filter.q(), CONTAINS, filter.q())
                .always("training.is_over(r.since, :now)")
                .with("now", moment(clock.instant()))
                .with("today", district.today(clock))
                .with("training", filter.training())
                .with("program", filter.program())
                .with("own", viewer.bounds())
                .with("year", filter.year());
        return asked(filter, viewer) > 1
                ? where.always("exists (select from attendance.trained(:now) x" + then.sql() + ")")
                : where;
    }

    private static long asked(TrainedFilter filter, Viewer viewer) {
        return Stream.of(filter.training(), filter.program(), filter.year(), viewer.bounds())
                .filter(Objects::nonNull)
                .count();
    }

    /** Of the trainings of one person. */
    private static Narrowing then(TrainedFilter filter, Viewer viewer) {
        return new Narrowing()
                .always("x.person_id = r.person_id")
                .by("year", filter.year(), "x.fiscal_year = :year")
                .by("program", filter.program(), "x.program_id = :program")
                .by("training", filter.training(), "x.training_id = :training")
                .by("own", viewer.bounds(), "institution.is_within_reach(x.institution_id, :own)");
    }

    private static TrainedRow row(ResultSet row, int number) throws SQLException {
        return new TrainedRow(
                row.getObject("id", UUID.class),
                row.getString("label"),
                Sex.valueOf(row.getString("sex")),
                row.getInt("trainings"),
                row.getString("institution"),
                row.getString("heading"),
                row.getObject("ends_on", LocalDate.class));
    }
}
