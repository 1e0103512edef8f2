package id.layakanak.participant;

import id.layakanak.person.PersonIsChild;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for the consent of a guardian where somebody turns out to be a child after they were enrolled; what was attended stays. */
@Component
class ChildParticipants {

    private final JdbcClient jdbc;

    ChildParticipants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void await(PersonIsChild child) {
        jdbc.sql("""
                        update participant x set status = :waiting, version = version + 1
                        where x.person_id = :person and participant.is_confirmed(x.status)
                          and exists (select from training.summary t where t.id = x.training_id and training.is_open(t.status))
                          and not exists (select from participant.marked m where m.participant_id = x.id)
                          and not exists (select from guardian_consent c where c.participant_id = x.id)
                        """)
                .param("waiting", ParticipantStatus.AWAITING_CONSENT.name())
                .param("person", child.person().value())
                .update();
    }
}
