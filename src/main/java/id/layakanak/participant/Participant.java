package id.layakanak.participant;

import id.layakanak.person.PersonId;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.InstitutionId;
import id.layakanak.training.TrainingId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in one training, with the institution and position of that day. */
@Entity
class Participant {

    @Id
    private UUID id;

    private UUID trainingId;
    private UUID personId;
    private @Nullable UUID institutionId;
    private @Nullable String position;

    @Enumerated(EnumType.STRING)
    private ParticipantStatus status;

    private Instant enrolledAt;
    private UUID enrolledBy;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Participant() {}

    Participant(
            TrainingId training,
            PersonId person,
            @Nullable InstitutionId institution,
            @Nullable String position,
            AccountId by,
            Instant at) {
        this.id = UUID.randomUUID();
        this.trainingId = training.value();
        this.personId = person.value();
        this.status = ParticipantStatus.CONFIRMED;
        this.enrolledBy = by.value();
        this.enrolledAt = at;
        represent(institution, position);
    }

    /** In which role of that day the person takes part; what the person does later changes nothing here. */
    final void represent(@Nullable InstitutionId institution, @Nullable String position) {
        this.institutionId = institution == null ? null : institution.value();
        this.position = position;
    }

    /** Gives the place free; nothing happens when it is free already. */
    void cancel() {
        status = ParticipantStatus.CANCELLED;
    }

    /** Takes a place again, which must be free. */
    void restore() {
        status = ParticipantStatus.CONFIRMED;
    }

    boolean isConfirmed() {
        return status == ParticipantStatus.CONFIRMED;
    }

    ParticipantId id() {
        return new ParticipantId(id);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    @Nullable
    InstitutionId institution() {
        return institutionId == null ? null : new InstitutionId(institutionId);
    }

    @Nullable
    String position() {
        return position;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
