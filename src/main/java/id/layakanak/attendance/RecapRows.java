package id.layakanak.attendance;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.listing.SortKeys;
import id.layakanak.shared.District;
import id.layakanak.shared.Like;
import id.layakanak.shared.Nip;
import id.layakanak.shared.PersonField;
import id.layakanak.shared.Sex;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the confirmed participants of a training with all their marks; a task force member reads those of the own institution, and nobody but staff children. */
@Component
class RecapRows {

    private static final SortKeys SORT = new SortKeys(
            Map.of(
                    "name",
                    "number",
                    "institution",
                    "institution",
                    "attended",
                    "attended",
                    "lessonHours",
                    "lesson_hours"),
            "number");

    private static final String ROWS = """
            select row_number() over (order by p.full_name, p.id) as number, p.label as name,
                   p.sex, case when :nip then p.nip end as nip, p.position, p.institution,
                   array(select a.status
                         from training.session s
                         left join attendance a on a.session_id = s.id and a.participant_id = p.id
                         where s.training_id = p.training_id
                         order by s.starts_at, s.title, s.id) as marks,
                   m.attended, m.lesson_hours,
                   (select count(*) from training.session s
                    where s.training_id = :training and training.is_over(s.ends_at, :now)) as sessions_over
            from participant.confirmed p
            cross join lateral (
                select count(*) as attended, coalesce(sum(a.lesson_hours), 0) as lesson_hours
                from attendance.attended(:now) a
                where a.participant_id = p.id) m
            where p.training_id = :training
              and participant.is_named_to(p.institution_id, p.adult_from, :staff, :own, :today)
            """;

    private static final String WHERE = " where (cast(:q as text) is null or name ilike :q or institution ilike :q)";

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    RecapRows(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    Page<RecapRow> list(TrainingId training, RecapFilter filter, Viewer viewer, Pageable page) {
        var rows = rows("select * from (" + ROWS + ") recap" + WHERE + SORT.page(page), training, filter, viewer)
                .query(RecapRows::row)
                .list();
        var total = rows("select count(*) from (" + ROWS + ") recap" + WHERE, training, filter, viewer)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    /** How many under 18 are left out of what the viewer sees. */
    int hidden(TrainingId training, Viewer viewer) {
        if (viewer.isStaff()) {
            return 0;
        }
        return jdbc.sql("""
                        select count(*) from participant.confirmed p
                        where p.training_id = :training and person.is_child(p.adult_from, :today)
                          and institution.is_within_reach(p.institution_id, :own)
                        """)
                .param("training", training.value())
                .param("today", district.today(clock))
                .param("own", viewer.bounds(), Types.OTHER)
                .query(Integer.class)
                .single();
    }

    /** All rows of the filter, to be read within a transaction and closed. */
    Stream<RecapRow> stream(TrainingId training, RecapFilter filter, Viewer viewer, Sort sort) {
        return rows("select * from (" + ROWS + ") recap" + WHERE + SORT.orderBy(sort), training, filter, viewer)
                .withFetchSize(500)
                .query(RecapRows::row)
                .stream();
    }

    private JdbcClient.StatementSpec rows(String sql, TrainingId training, RecapFilter filter, Viewer viewer) {
        return jdbc.sql(sql)
                .param("training", training.value())
                .param("own", viewer.bounds(), Types.OTHER)
                .param("nip", viewer.sees(PersonField.NIP))
                .param("staff", viewer.isStaff())
                .param("today", district.today(clock))
                .param("now", moment(clock.instant()))
                .param("q", Like.containing(filter.q()));
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
