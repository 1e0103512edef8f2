package id.layakanak.attendance;

import id.layakanak.shared.Sex;
import id.layakanak.shared.Viewer;
import id.layakanak.training.SessionId;
import id.layakanak.training.TrainingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts marks; for a task force member those of the own institution. */
@Component
class Tallies {

    private static final String COUNTS = """
            select s.id as session_id, a.status, p.sex, count(*) as people
            from training.session s
            join participant.confirmed p on p.training_id = s.training_id
            left join attendance a on a.session_id = s.id and a.participant_id = p.id
            where (cast(:training as uuid) is null or s.training_id = :training)
              and (cast(:session as uuid) is null or s.id = :session)
              and institution.is_within_reach(p.institution_id, :own)
            group by s.id, a.status, p.sex
            """;

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Tally ofSession(SessionId session) {
        var counts = jdbc.sql(COUNTS)
                .param("training", null)
                .param("session", session.value())
                .param("own", null, Types.OTHER)
                .query(Tallies::count)
                .list();
        return new Tally(counts);
    }

    /** By session; a session without participants is not in it. */
    Map<SessionId, Tally> ofTraining(TrainingId training, Viewer viewer) {
        Map<SessionId, List<Tally.Count>> counts = new HashMap<>();
        jdbc.sql(COUNTS)
                .param("training", training.value())
                .param("session", null)
                .param("own", viewer.bounds(), Types.OTHER)
                .query((ResultSet row) -> {
                    counts.computeIfAbsent(
                                    new SessionId(row.getObject("session_id", UUID.class)),
                                    session -> new ArrayList<>())
                            .add(count(row, 0));
                });
        Map<SessionId, Tally> tallies = new HashMap<>();
        counts.forEach((session, ofSession) -> tallies.put(session, new Tally(ofSession)));
        return tallies;
    }

    /** The confirmed participants of a training, whether it has sessions or not. */
    Tally.Split people(TrainingId training, Viewer viewer) {
        return jdbc.sql("""
                        select count(*) filter (where p.sex = 'MALE') as male, count(*) filter (where p.sex = 'FEMALE') as female
                        from participant.confirmed p
                        where p.training_id = :training
                          and institution.is_within_reach(p.institution_id, :own)
                        """)
                .param("training", training.value())
                .param("own", viewer.bounds(), Types.OTHER)
                .query(Tally.Split.class)
                .single();
    }

    private static Tally.Count count(ResultSet row, int number) throws SQLException {
        var status = row.getString("status");
        return new Tally.Count(
                status == null ? null : AttendanceStatus.valueOf(status),
                Sex.valueOf(row.getString("sex")),
                row.getLong("people"));
    }
}
