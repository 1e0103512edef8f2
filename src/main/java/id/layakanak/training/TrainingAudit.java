package id.layakanak.training;

import id.layakanak.audit.AuditedTable;
import id.layakanak.audit.AuditedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the log speaks of programs, trainings and their sessions. */
@Component
class TrainingAudit implements AuditedTables {

    @Override
    public List<AuditedTable> tables() {
        return List.of(
                AuditedTable.of("program", "program.field.")
                        .named("select id, name || ' ' || fiscal_year from program where id in (:ids)")
                        .page("/programs/%s"),
                AuditedTable.of("training", "training.field.")
                        .named("select id, training.heading(title, batch) from training where id in (:ids)")
                        .page("/trainings/%s")
                        .tabs("training/head")
                        .constants("status", TrainingStatus.class),
                AuditedTable.of("training_session", "session.field.")
                        .named("select id, title from training_session where id in (:ids)")
                        .page("/sessions/%s/attendance")
                        .menu("/trainings")
                        .silent("training_id"),
                AuditedTable.of("training_session_speaker", "session.speaker.").silent("session_id"));
    }
}
