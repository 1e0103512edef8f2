package id.layakanak.training;

import static id.layakanak.shared.Columns.instant;
import static id.layakanak.shared.Columns.moment;

import id.layakanak.khamodule.KhaModuleId;
import id.layakanak.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rundown of a training, in plain SQL. */
@Component
class RundownRows {

    private static final String SESSIONS = """
            select s.id, s.title, s.kha_module_id, m.title as module_title, s.starts_at, s.ends_at, s.lesson_hours,
                   training.is_held(t.status) and training.is_over(s.ends_at, :now) as counts,
                   array(select k.name || coalesce(' (' || k.affiliation || ')', '') from training_session_speaker k
                         where k.session_id = s.id order by k.position) as speakers,
                   (select count(*) from training.mark a where a.session_id = s.id) as marked
            from training_session s
            join training t on t.id = s.training_id
            left join khamodule.summary m on m.id = s.kha_module_id
            where s.training_id = :training
            order by s.starts_at, s.title, s.id
            """;

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    RundownRows(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    Rundown of(TrainingSummary training) {
        var sessions = jdbc.sql(SESSIONS)
                .param("training", training.id().value())
                .param("now", moment(clock.instant()))
                .query(RundownRows::session)
                .list();
        return Rundown.of(training, sessions, district);
    }

    /** The message that says why a session must not be deleted; null when it may. */
    @Nullable
    String whyItStays(TrainingId training, SessionId id) {
        if (exists("""
                select exists (select from training.trace where session_id = :session)
                """, training, id)) {
            return "session.stays.attendance";
        }
        return exists("""
                        select exists (select from training where id = :training and training.is_public(status))
                           and not exists (select from training_session where training_id = :training and id <> :session)
                        """, training, id) ? "session.stays.last" : null;
    }

    boolean isMarked(SessionId id) {
        return jdbc.sql("select exists (select from training.mark where session_id = :session)")
                .param("session", id.value())
                .query(Boolean.class)
                .single();
    }

    private boolean exists(String sql, TrainingId training, SessionId session) {
        return jdbc.sql(sql)
                .param("training", training.value())
                .param("session", session.value())
                .query(Boolean.class)
                .single();
    }

    private static SessionRow session(ResultSet row, int number) throws SQLException {
        var module = row.getObject("kha_module_id", UUID.class);
        return new SessionRow(
                new SessionId(row.getObject("id", UUID.class)),
                row.getString("title"),
                module == null ? null : new KhaModuleId(module),
                row.getString("module_title"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getInt("lesson_hours"),
                row.getBoolean("counts"),
                List.copyOf(Arrays.asList((String[]) row.getArray("speakers").getArray())),
                row.getInt("marked"));
    }
}
