package id.layakanak.participant;

import id.layakanak.audit.AuditLog;
import id.layakanak.file.FileId;
import id.layakanak.file.StoredFiles;
import id.layakanak.person.PersonAnonymised;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases what tells who somebody was that is anonymised: positions, since "Kepala SDN 1 in August 2025" is a name, and the consent of guardians. Institutions
 * stay, since they are counted.
 */
@Component
class ParticipationErasure {

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final AuditLog log;

    ParticipationErasure(JdbcClient jdbc, StoredFiles files, AuditLog log) {
        this.jdbc = jdbc;
        this.files = files;
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
                .forEach(participant -> log.eraseValues("participant", participant, "position"));
    }

    @EventListener
    void eraseConsents(PersonAnonymised anonymised) {
        var papers = jdbc.sql("delete from guardian_consent where person_id = ? returning file_id")
                .param(anonymised.person().value())
                .query(UUID.class)
                .list();
        for (var paper : papers) {
            files.delete(new FileId(paper));
            log.eraseValues("stored_file", paper, "name"); // people name files after children
        }
    }
}
