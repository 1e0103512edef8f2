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

/**
 * Reads how many participants of a session, or of each session of a training, are marked how: of everybody from counts that triggers keep
 * ({@code session_tally} for those with a mark, {@code participant_headcount} for all), of one's own institution from the marks themselves.
 */
@Component
class Tallies {

    /** Costs the same however many there are. */
    private static final String MARKED = """
            select s.id as session_id, t.status, t.sex, t.people
            from training.session s join session_tally t on t.session_id = s.id
            where t.people > 0
            """;

    private static final String UNMARKED_MEN = """
            select s.id, null, 'MALE', c.men - coalesce(
                (select sum(t.people) from session_tally t where t.session_id = s.id and t.sex = 'MALE'), 0)
            from training.session s join participant.headcount c on c.training_id = s.training_id
            """;

    private static final String UNMARKED_WOMEN = """
            select s.id, null, 'FEMALE', c.women - coalesce(
                (select sum(t.people) from session_tally t where t.session_id = s.id and t.sex = 'FEMALE'), 0)
            from training.session s join participant.headcount c on c.training_id = s.training_id
            """;

    private static final String THIS = "s.id = :session";
    private static final String EACH = "s.training_id = :training";
    private static final String OF_SESSION = MARKED + "and " + THIS + " union all " + UNMARKED_MEN + "where " + THIS
            + " union all " + UNMARKED_WOMEN + "where " + THIS;
    private static final String OF_TRAINING = MARKED + "and " + EACH + " union all " + UNMARKED_MEN + "where " + EACH
            + " union all " + UNMARKED_WOMEN + "where " + EACH;

    /** Of those of one institution, who are few. */
    private static final String OF_INSTITUTION = """
            select s.id as session_id, a.status, p.sex, count(*) as people
            from training.session s
            join participant.confirmed p on p.training_id = s.training_id
            left join attendance a on a.session_id = s.id and a.participant_id = p.id
            where s.training_id = :training and institution.is_within_reach(p.institution_id, :own)
            group by s.id, a.status, p.sex
            """;

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Tally ofSession(SessionId session) {
        var counts = jdbc.sql(OF_SESSION)
                .param("session", session.value())
                .query(Tallies::count)
                .list();
        return new Tally(counts);
    }

    /** By session; a session without participants is not in it. */
    Map<SessionId, Tally> ofTraining(TrainingId training, Viewer viewer) {
        Map<SessionId, List<Tally.Count>> counts = new HashMap<>();
        var everybody = viewer.bounds() == null;
        jdbc.sql(everybody ? OF_TRAINING : OF_INSTITUTION)
                .params(
                        everybody
                                ? Map.of("training", training.value())
                                : Map.of(
                                        "training",
                                        training.value(),
                                        "own",
                                        viewer.ownInstitution().value()))
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
                        select count(*) filter (where p.sex = 'MALE') as men, count(*) filter (where p.sex = 'FEMALE') as women
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
