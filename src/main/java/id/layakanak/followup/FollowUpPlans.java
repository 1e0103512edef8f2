package id.layakanak.followup;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface FollowUpPlans extends JpaRepository<FollowUpPlan, UUID> {

    Optional<FollowUpPlan> findByTrainingIdAndInstitutionId(UUID training, UUID institution);

    /** Locked until the transaction ends, so that looking at the status and changing it cannot be parted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<FollowUpPlan> findWithLockById(UUID id);

    /** The plan if this writer may change its words: the institution itself, or staff when it came on paper. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from FollowUpPlan p
            where p.id = :id and (p.institutionId = :institution or (:staff = true and p.onPaper = true))
            """)
    Optional<FollowUpPlan> findWritable(UUID id, @Nullable UUID institution, boolean staff);

    /** The plan if this viewer may report what became of its actions: the institution itself, or staff for those without account. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from FollowUpPlan p where p.id = :id and (p.institutionId = :institution or :staff = true)")
    Optional<FollowUpPlan> findReportable(UUID id, @Nullable UUID institution, boolean staff);
}
