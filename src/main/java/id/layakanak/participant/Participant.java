package id.layakanak.participant;

import id.layakanak.person.PersonId;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.WrongState;
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
            boolean needsConsent,
            AccountId by,
            Instant at) {
        this.id = UUID.randomUUID();
        this.trainingId = training.value();
        this.personId = person.value();
        this.status = placed(needsConsent);
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
    void restore(boolean needsConsent) {
        status = placed(needsConsent);
    }

    /** The consent is on file, or none is needed any more. */
    void confirm() {
        require(ParticipantStatus.AWAITING_CONSENT, ParticipantStatus.CONFIRMED);
        status = ParticipantStatus.CONFIRMED;
    }

    /** The consent was withdrawn: the place is kept, for the guardian may think again. */
    void awaitConsent() {
        require(ParticipantStatus.CONFIRMED, ParticipantStatus.AWAITING_CONSENT);
        status = ParticipantStatus.AWAITING_CONSENT;
    }

    private void require(ParticipantStatus present, ParticipantStatus next) {
        if (status != present) {
            throw new WrongState(status, next);
        }
    }

    private static ParticipantStatus placed(boolean needsConsent) {
        return needsConsent ? ParticipantStatus.AWAITING_CONSENT : ParticipantStatus.CONFIRMED;
    }

    boolean isCancelled() {
        return status == ParticipantStatus.CANCELLED;
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
