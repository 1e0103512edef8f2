package id.layakanak.privacy;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface CorrectionRequests extends JpaRepository<CorrectionRequest, UUID> {

    /** Locked until the transaction ends, so that of two answers one comes first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<CorrectionRequest> findWithLockById(UUID id);

    /** The same words about the same person, which came the same way at the same moment. */
    Optional<CorrectionRequest> findFirstByPersonIdAndChannelAndReceivedAtAndConcernAndWantedAndStatus(
            UUID person,
            CorrectionChannel channel,
            Instant receivedAt,
            String concern,
            @Nullable String wanted,
            CorrectionStatus status);
}
