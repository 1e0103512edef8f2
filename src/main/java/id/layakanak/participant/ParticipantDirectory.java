package id.layakanak.participant;

import id.layakanak.training.TrainingId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Participants for other features. */
@Component
public class ParticipantDirectory {

    private final ParticipantRows rows;

    ParticipantDirectory(ParticipantRows rows) {
        this.rows = rows;
    }

    /** Those who hold a place, in the order of their names without titles. */
    public List<ParticipantSummary> confirmed(TrainingId training) {
        return rows.confirmed(training);
    }
}
