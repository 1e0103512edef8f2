package id.layakanak.participant;

import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingId;
import id.layakanak.training.TrainingSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places of a training, of which no more may be given out than its quota says. */
@Component
class FreePlaces {

    private final JdbcClient jdbc;
    private final TrainingDirectory trainings;

    FreePlaces(JdbcClient jdbc, TrainingDirectory trainings) {
        this.jdbc = jdbc;
        this.trainings = trainings;
    }

    /**
     * Makes everybody else who enrols in this training wait until the transaction ends. Without it, two who count at the same
     * moment both see the last place free.
     */
    void hold(TrainingId training) {
        trainings.hold(training);
    }

    /** Throws {@link Full} when no place is left; true for the rest of the transaction only after {@link #hold}. */
    void requireFree(TrainingSummary training) {
        var quota = training.quota();
        if (quota != null && taken(training.id()) >= quota) {
            throw new Full(quota);
        }
    }

    int taken(TrainingId training) {
        return jdbc.sql("select count(*) from participant where training_id = :id and participant.holds_place(status)")
                .param("id", training.value())
                .query(Integer.class)
                .single();
    }
}
