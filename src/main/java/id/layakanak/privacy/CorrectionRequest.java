package id.layakanak.privacy;

import id.layakanak.person.PersonId;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.WrongState;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody says that what is on record about them is wrong; the office owes them an answer. */
@Entity
class CorrectionRequest {

    /** 3×24 hours from receipt: UU 27/2022 art. 30. */
    static final Duration TIME_TO_ANSWER = Duration.ofHours(72);

    @Id
    private UUID id;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private CorrectionChannel channel;

    private Instant receivedAt;
    private String concern;
    private @Nullable String wanted;
    private UUID enteredBy;

    @Enumerated(EnumType.STRING)
    private CorrectionStatus status;

    private @Nullable String answer;
    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedBy;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected CorrectionRequest() {}

    CorrectionRequest(
            PersonId person,
            CorrectionChannel channel,
            Instant receivedAt,
            String concern,
            @Nullable String wanted,
            AccountId by) {
        this.id = UUID.randomUUID();
        this.personId = person.value();
        this.channel = channel;
        this.receivedAt = receivedAt;
        this.concern = concern;
        this.wanted = wanted;
        this.enteredBy = by.value();
        this.status = CorrectionStatus.OPEN;
    }

    /** The data are right now. */
    void resolve(String answer, AccountId by, Instant at) {
        decide(CorrectionStatus.RESOLVED, answer, by, at);
    }

    /** The data stay as they are, for a reason that the person is told. */
    void refuse(String reason, AccountId by, Instant at) {
        decide(CorrectionStatus.REFUSED, reason, by, at);
    }

    private void decide(CorrectionStatus decision, String answer, AccountId by, Instant at) {
        if (!status.canBecome(decision)) {
            throw new WrongState(status, decision);
        }
        this.status = decision;
        this.answer = answer;
        this.decidedBy = by.value();
        this.decidedAt = at;
    }

    CorrectionId id() {
        return new CorrectionId(id);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    CorrectionChannel channel() {
        return channel;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String concern() {
        return concern;
    }

    @Nullable
    String wanted() {
        return wanted;
    }

    CorrectionStatus status() {
        return status;
    }
}
