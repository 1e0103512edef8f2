package id.layakanak.privacy;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface CorrectionRequests extends JpaRepository<CorrectionRequest, UUID> {

    /** Locked until the transaction ends, so that of two answers one comes first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<CorrectionRequest> findWithLockById(UUID id);
}
