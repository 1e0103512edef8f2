package id.layakanak.training;

import id.layakanak.khamodule.KhaModuleId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One timed unit of a training; the offices keep one attendance sheet for each. */
@Entity
class TrainingSession {

    @Id
    private UUID id;

    private UUID trainingId;
    private String title;
    private @Nullable UUID khaModuleId;
    private Instant startsAt;
    private Instant endsAt;
    private int lessonHours;

    @ElementCollection
    @CollectionTable(name = "training_session_speaker", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "position")
    private List<Speaker> speakers = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected TrainingSession() {}

    TrainingSession(TrainingId training, Instant startsAt, Instant endsAt) {
        this.id = UUID.randomUUID();
        this.trainingId = training.value();
        this.title = "";
        hold(startsAt, endsAt);
    }

    final void hold(Instant startsAt, Instant endsAt) {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("ends at " + endsAt + ", not after it starts at " + startsAt);
        }
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    /** What is taught, worth how many JP, by whom; an opening or a break is worth none and has no module. */
    final void teach(String title, @Nullable KhaModuleId module, int lessonHours, List<Speaker> speakers) {
        this.title = title;
        this.khaModuleId = module == null ? null : module.value();
        this.lessonHours = lessonHours;
        if (!this.speakers.equals(speakers)) {
            this.speakers.clear();
            this.speakers.addAll(speakers);
        }
    }

    /** The same session in another training, so many days later. */
    TrainingSession copyTo(TrainingId training, Period later) {
        var copy = new TrainingSession(training, startsAt.plus(later), endsAt.plus(later));
        copy.teach(title, module(), lessonHours, speakers);
        return copy;
    }

    SessionId id() {
        return new SessionId(id);
    }

    TrainingId training() {
        return new TrainingId(trainingId);
    }

    String title() {
        return title;
    }

    @Nullable
    KhaModuleId module() {
        return khaModuleId == null ? null : new KhaModuleId(khaModuleId);
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    int lessonHours() {
        return lessonHours;
    }

    List<Speaker> speakers() {
        return List.copyOf(speakers);
    }

    int version() {
        return version == null ? 0 : version;
    }
}
