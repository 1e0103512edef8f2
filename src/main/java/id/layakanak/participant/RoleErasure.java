package id.layakanak.participant;

import id.layakanak.audit.AuditLog;
import id.layakanak.person.PersonAnonymised;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the positions of somebody who was anonymised: "Kepala SDN 1 in August 2025" is a name. Institutions stay, since they are counted. */
@Component
class RoleErasure {

    private final JdbcClient jdbc;
    private final AuditLog log;

    RoleErasure(JdbcClient jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @EventListener
    void erase(PersonAnonymised anonymised) {
        jdbc.sql(
                        "update participant set position = null, version = version + 1 where person_id = ? and position is not null")
                .param(anonymised.person().value())
                .update();
        jdbc.sql("select id from participant where person_id = ?")
                .param(anonymised.person().value())
                .query(UUID.class)
                .list()
                .forEach(participant -> log.forgetValues("participant", participant, "position"));
    }
}
