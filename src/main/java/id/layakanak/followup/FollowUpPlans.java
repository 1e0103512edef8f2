package id.layakanak.followup;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface FollowUpPlans extends JpaRepository<FollowUpPlan, UUID> {

    Optional<FollowUpPlan> findByTrainingIdAndInstitutionId(UUID training, UUID institution);

    /** Locked until the transaction ends, so that looking at the status and changing it cannot be parted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<FollowUpPlan> findWithLockById(UUID id);
}
