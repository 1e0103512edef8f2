package id.layakanak.attendance;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.shared.Viewer;
import id.layakanak.training.SessionId;
import id.layakanak.training.SessionPostponed;
import id.layakanak.training.TrainingId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions that began before the time of the rundown, because somebody who was there said so. */
@Component
class EarlyOpenings {

    private final JdbcClient jdbc;

    EarlyOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes who said it; said twice, it was said the first time. */
    void open(SessionId session, Viewer by, Instant at) {
        jdbc.sql("""
                        insert into session_opening (session_id, opened_at, opened_by) values (:session, :at, :by)
                        on conflict do nothing
                        """)
                .param("session", session.value())
                .param("at", moment(at))
                .param("by", by.account().value())
                .update();
    }

    /** Takes that back, while no mark rests on it; false when one does. */
    boolean takeBack(SessionId session) {
        jdbc.sql("""
                        delete from session_opening
                        where session_id = :session and not exists (select from attendance where session_id = :session)
                        """).param("session", session.value()).update();
        return !isOpen(session);
    }

    /** What was said of the time that the rundown had then is not said of a later one. */
    @EventListener
    void forget(SessionPostponed event) {
        jdbc.sql("delete from session_opening where session_id = :session")
                .param("session", event.session().value())
                .update();
    }

    boolean isOpen(SessionId session) {
        return jdbc.sql("select exists (select from session_opening where session_id = :session)")
                .param("session", session.value())
                .query(Boolean.class)
                .single();
    }

    Set<SessionId> of(TrainingId training) {
        return jdbc.sql("""
                        select o.session_id from session_opening o
                        join training.session s on s.id = o.session_id
                        where s.training_id = :training
                        """).param("training", training.value()).query(UUID.class).list().stream()
                .map(SessionId::new)
                .collect(Collectors.toSet());
    }
}
