package id.layakanak.training;

import static id.layakanak.shared.Columns.instant;

import id.layakanak.picker.Options;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Trainings and sessions for other features. What a viewer may not see is not found: drafts are for staff. */
@Component
public class TrainingDirectory {

    /** What {@link #training} reads; of {@code training t join program p}. */
    static final String COLUMNS = """
            t.id, t.title, t.batch, t.starts_on, t.ends_on, t.venue, t.organiser, t.quota, t.status,
            p.name as program, p.fiscal_year
            """;

    private static final String TRAININGS = "select " + COLUMNS + """
            from training t join program p on p.id = t.program_id
            where training.is_visible(t.status, :staff)
            """;

    private static final String SESSIONS =
            "select id, training_id, title, starts_at, ends_at, lesson_hours from training_session ";

    private final JdbcClient jdbc;
    private final TrainingRows rows;

    TrainingDirectory(JdbcClient jdbc, TrainingRows rows) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    public Optional<TrainingSummary> find(TrainingId id, Viewer viewer) {
        return jdbc.sql(TRAININGS + "and t.id = :id")
                .param("staff", viewer.isStaff())
                .param("id", id.value())
                .query(TrainingDirectory::training)
                .optional();
    }

    /** Makes all others who hold this training wait until the transaction ends. Throws {@link NotFound}. */
    public void hold(TrainingId id) {
        jdbc.sql("select id from training where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** As {@link #hold(TrainingId)}, by one of its sessions; nothing where there is none. */
    public void hold(SessionId id) {
        jdbc.sql(
                        "select t.id from training_session s join training t on t.id = s.training_id where s.id = :id for update of t")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /**
     * Makes whoever holds the session's training, to change its rundown or its status, wait until the transaction ends; others may keep it at the same
     * time. Nothing where there is none.
     */
    public void keep(SessionId id) {
        jdbc.sql(
                        "select t.id from training_session s join training t on t.id = s.training_id where s.id = :id for share of t")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** Those that the viewer may know of, for a picker. */
    public Options options(Viewer viewer) {
        return new TrainingOptions(rows, viewer);
    }

    /** The sessions of a training in the order of time. */
    public List<SessionSummary> sessions(TrainingId training) {
        return jdbc.sql(SESSIONS + "where training_id = :training order by starts_at, title, id")
                .param("training", training.value())
                .query(TrainingDirectory::session)
                .list();
    }

    public Optional<SessionSummary> session(SessionId id) {
        return jdbc.sql(SESSIONS + "where id = :id")
                .param("id", id.value())
                .query(TrainingDirectory::session)
                .optional();
    }

    /** A session with its training, at one look. */
    public Optional<SessionInTraining> sessionInTraining(SessionId id, Viewer viewer) {
        return jdbc.sql("select " + COLUMNS + """
                        , s.id as session_id, s.title as session_title, s.starts_at, s.ends_at, s.lesson_hours
                        from training_session s
                        join training t on t.id = s.training_id
                        join program p on p.id = t.program_id
                        where s.id = :id and training.is_visible(t.status, :staff)
                        """)
                .param("id", id.value())
                .param("staff", viewer.isStaff())
                .query((row, number) -> {
                    var training = training(row, number);
                    var session = new SessionSummary(
                            id,
                            training.id(),
                            row.getString("session_title"),
                            instant(row, "starts_at"),
                            instant(row, "ends_at"),
                            row.getInt("lesson_hours"));
                    return new SessionInTraining(session, training);
                })
                .optional();
    }

    static TrainingSummary training(ResultSet row, int number) throws SQLException {
        return new TrainingSummary(
                new TrainingId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("batch"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("venue"),
                row.getString("organiser"),
                row.getObject("quota", Integer.class),
                TrainingStatus.valueOf(row.getString("status")),
                row.getString("program"),
                row.getInt("fiscal_year"));
    }

    private static SessionSummary session(ResultSet row, int number) throws SQLException {
        return new SessionSummary(
                new SessionId(row.getObject("id", UUID.class)),
                new TrainingId(row.getObject("training_id", UUID.class)),
                row.getString("title"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getInt("lesson_hours"));
    }
}
