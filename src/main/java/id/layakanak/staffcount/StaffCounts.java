package id.layakanak.staffcount;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface StaffCounts extends JpaRepository<StaffCount, UUID> {

    Optional<StaffCount> findByIdAndInstitutionId(UUID id, UUID institution);

    /** Locked until the transaction ends, so that comparing versions and saving cannot be parted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StaffCount> findWithLockByIdAndInstitutionId(UUID id, UUID institution);

    boolean existsByInstitutionIdAndKindAndCountedOnAndIdNot(
            UUID institution, String kind, LocalDate countedOn, UUID except);
}
