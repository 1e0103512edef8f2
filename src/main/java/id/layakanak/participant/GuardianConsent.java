package id.layakanak.participant;

import id.layakanak.file.FileId;
import id.layakanak.person.PersonId;
import id.layakanak.shared.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A parent or guardian consents that a child takes part in one training; the signed paper is on file. Never changed, only withdrawn. */
@Entity
class GuardianConsent {

    @Id
    private UUID id;

    private UUID participantId;
    private UUID personId;
    private String guardianName;

    @Enumerated(EnumType.STRING)
    private GuardianRelation relation;

    private UUID fileId;
    private Instant receivedAt;
    private UUID receivedBy;

    @SuppressWarnings("NullAway.Init")
    protected GuardianConsent() {}

    GuardianConsent(
            ParticipantId participant,
            PersonId person,
            String guardianName,
            GuardianRelation relation,
            FileId file,
            AccountId by,
            Instant at) {
        this.id = UUID.randomUUID();
        this.participantId = participant.value();
        this.personId = person.value();
        this.guardianName = guardianName;
        this.relation = relation;
        this.fileId = file.value();
        this.receivedBy = by.value();
        this.receivedAt = at;
    }

    String guardianName() {
        return guardianName;
    }

    GuardianRelation relation() {
        return relation;
    }

    FileId file() {
        return new FileId(fileId);
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
