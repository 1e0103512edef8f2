package id.layakanak.participant;

import id.layakanak.person.PersonIsMinor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for the consent of a guardian where somebody turns out to be a child after they were enrolled; what was attended stays. */
@Component
class MinorParticipants {

    private final JdbcClient jdbc;

    MinorParticipants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void await(PersonIsMinor minor) {
        jdbc.sql("""
                        update participant x set status = 'AWAITING_CONSENT', version = version + 1
                        where x.person_id = ? and x.status = 'CONFIRMED'
                          and exists (select from training t where t.id = x.training_id and t.status in ('DRAFT', 'PUBLISHED', 'RUNNING'))
                          and not exists (select from attendance a where a.participant_id = x.id)
                          and not exists (select from guardian_consent c where c.participant_id = x.id)
                        """).param(minor.person().value()).update();
    }
}
