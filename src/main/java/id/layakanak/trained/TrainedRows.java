package id.layakanak.trained;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.District;
import id.layakanak.shared.PersonField;
import id.layakanak.shared.Sex;
import id.layakanak.shared.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who was trained by now; the task force those for its own institution, and nobody but staff children. */
@Component
class TrainedRows {

    /** Everybody stands in it once: within the narrowest of what is asked, or among all that ever were trained. */
    private static final String PEOPLE = """
            (select t.* from attendance.trained_person t
             where t.within = coalesce(cast(:within as uuid), attendance.year_scope(coalesce(cast(:year as integer), 0)))) r
            """;

    /**
     * Something that is asked of a training of each person.
     *
     * @param value null where it is not asked; an id is also that of what the trained are counted within
     * @param holds of a training {@code x}
     */
    private record Question(String name, @Nullable Object value, String holds) {}

    private static final String ADULT = "not person.is_child(r.adult_from, :today)";

    /** Names have their trigrams where people are kept. */
    private static final String CONTAINS =
            "r.person_id in (select s.id from person.summary s where s.full_name collate \"C\" ilike :contains)";

    /** Children are few enough to look at the name of each. */
    private static final String CHILD_CONTAINS = "r.name collate \"C\" ilike :contains";

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

    /** How many of the filter are children; to viewers who may not know their names none is told by what it finds. */
    int children(TrainedFilter filter, Viewer viewer) {
        if (!viewer.isStaff() && filter.q() != null) {
            return 0;
        }
        var where = where(filter, CHILD_CONTAINS, viewer).always("not " + ADULT);
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
                .by("name", "r.name");
    }

    private Narrowing where(TrainedFilter filter, Viewer viewer) {
        return where(filter, CONTAINS, viewer);
    }

    private Narrowing where(TrainedFilter filter, String contains, Viewer viewer) {
        var asked = asked(filter, viewer);
        var where = new Narrowing()
                .search("r.name", filter.q(), contains, filter.q())
                .by("sex", Objects.toString(viewer.narrowing(PersonField.SEX, filter.sex()), null), "r.sex = :sex")
                .always("training.is_over(r.since, :now)")
                .with("now", moment(clock.instant()))
                .with("today", district.today(clock))
                .with("year", filter.year())
                .with("within", within(asked));
        asked.forEach(question -> where.with(question.name, question.value));
        return asked.size() > 1
                ? where.always("exists (select from attendance.trained(:now) x"
                        + then(filter, viewer).sql() + ")")
                : where;
    }

    /** What is asked, the narrowest first. */
    private static List<Question> asked(TrainedFilter filter, Viewer viewer) {
        return Stream.of(
                        new Question("training", filter.training(), "x.training_id = :training"),
                        new Question("program", filter.program(), "x.program_id = :program"),
                        new Question("own", viewer.bounds(), "institution.is_within_reach(x.institution_id, :own)"),
                        new Question("institution", filter.institution(), "x.institution_id = :institution"),
                        new Question("year", filter.year(), "x.fiscal_year = :year"))
                .filter(question -> question.value != null)
                .toList();
    }

    private static @Nullable Object within(List<Question> asked) {
        return asked.stream()
                .map(Question::value)
                .filter(UUID.class::isInstance)
                .findFirst()
                .orElse(null);
    }

    /** Of the trainings of one person. */
    private static Narrowing then(TrainedFilter filter, Viewer viewer) {
        var then = new Narrowing().always("x.person_id = r.person_id");
        asked(filter, viewer).forEach(question -> then.by(question.name, question.value, question.holds));
        return then;
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
