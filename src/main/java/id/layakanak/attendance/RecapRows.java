package id.layakanak.attendance;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.District;
import id.layakanak.shared.Like;
import id.layakanak.shared.Nip;
import id.layakanak.shared.PersonField;
import id.layakanak.shared.Sex;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the confirmed participants of a training with all their marks; a task force member reads those of the own institution, and nobody but staff children. */
@Component
class RecapRows {

    private static final String NAMED = "participant.is_named_to(p.institution_id, p.adult_from, :staff, :own, :today)";

    /** In the session asked for, or in any of the training. */
    private static final String MARKED = """
            exists (select from training.session s
                    left join attendance a on a.session_id = s.id and a.participant_id = p.id
                    where s.training_id = p.training_id and s.id = coalesce(cast(:session as uuid), s.id)
                      and case :mark when 'unmarked' then a.status is null
                                     when 'marked' then a.status is not null
                                     when 'attended' then attendance.is_attended(a.status)
                                     else a.status = :mark end)
            """;

    /** Of all at once, for sorting by it; where a page is read by name, it is counted for its rows alone. */
    private static final String ATTENDED = """
            participant.confirmed p
            left join (select a.participant_id, count(*) as sessions, sum(a.lesson_hours) as lesson_hours
                       from attendance.attended(:now) a where a.training_id = :training group by a.participant_id) m
                   on m.participant_id = p.id
            """;

    private static final Listing<RecapRow> LIST = new Listing<>(
                    ATTENDED,
                    "p.id",
                    """
                    n.number, p.label as name, p.sex, case when :nip then p.nip end as nip, p.position, p.institution,
                    array(select a.status
                          from training.session s
                          left join attendance a on a.session_id = s.id and a.participant_id = p.id
                          where s.training_id = p.training_id
                          order by s.starts_at, s.title, s.id) as marks,
                    """ + attended("count(*)") + " as attended, " + attended("coalesce(sum(a.lesson_hours), 0)") + """
                     as lesson_hours,
                    (select count(*) from training.session s
                     where s.training_id = :training and training.is_over(s.ends_at, :now)) as sessions_over
                    """,
                    """
                    join (select p.id, row_number() over (order by p.full_name, p.id) as number
                          from participant.confirmed p where p.training_id = :training and
                    """ + NAMED + ") n on n.id = p.id",
                    RecapRows::row)
            .by("name", "p.full_name")
            // of one training, which is short enough to be counted and sorted
            .by("attended", "coalesce(m.sessions, 0)", "p.full_name")
            .by("lessonHours", "coalesce(m.lesson_hours, 0)", "p.full_name")
            .size(50);

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    RecapRows(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    ListPage<RecapRow> list(TrainingId training, RecapFilter filter, Viewer viewer, PageAsked page) {
        return LIST.page(jdbc, where(training, filter, viewer), page);
    }

    /** How many of the filter are under 18 and left out of what the viewer sees, to whom no name is told by what it finds. */
    int hidden(TrainingId training, RecapFilter filter, Viewer viewer) {
        if (viewer.isStaff() || filter.q() != null) {
            return 0;
        }
        var where = narrowed(training, filter, viewer)
                .always("person.is_child(p.adult_from, :today)")
                .always("institution.is_within_reach(p.institution_id, :own)");
        return jdbc.sql("select count(*) from participant.confirmed p" + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    /** All rows of the filter, to be read within a transaction and closed. */
    Stream<RecapRow> stream(TrainingId training, RecapFilter filter, Viewer viewer, PageAsked page) {
        return LIST.stream(jdbc, where(training, filter, viewer), page);
    }

    private Narrowing where(TrainingId training, RecapFilter filter, Viewer viewer) {
        return narrowed(training, filter, viewer)
                .always(NAMED)
                .with("nip", viewer.sees(PersonField.NIP))
                .with("staff", viewer.isStaff())
                .with("now", moment(clock.instant()));
    }

    private Narrowing narrowed(TrainingId training, RecapFilter filter, Viewer viewer) {
        return new Narrowing()
                .by("training", training.value(), "p.training_id = :training")
                .with("own", viewer.bounds())
                .with("today", district.today(clock))
                .by("q", Like.containing(filter.q()), NameOrInstitution.by(filter.q()))
                .by("sex", Objects.toString(viewer.narrowing(PersonField.SEX, filter.sex()), null), "p.sex = :sex")
                .by("mark", viewer.narrowing(PersonField.ATTENDANCE, filter.mark()), MARKED)
                .with("session", filter.session());
    }

    /** Of the sessions of a participant that count. */
    private static String attended(String what) {
        return "(select " + what + " from attendance.attended(:now) a where a.participant_id = p.id)";
    }

    private static RecapRow row(ResultSet row, int number) throws SQLException {
        var marks = Arrays.stream((String[]) row.getArray("marks").getArray())
                .map(status -> status == null ? null : AttendanceStatus.valueOf(status))
                .toList();
        return new RecapRow(
                row.getInt("number"),
                row.getString("name"),
                Sex.valueOf(row.getString("sex")),
                Nip.orNull(row.getString("nip")),
                row.getString("position"),
                row.getString("institution"),
                marks,
                row.getInt("attended"),
                row.getInt("sessions_over"),
                row.getInt("lesson_hours"));
    }
}
