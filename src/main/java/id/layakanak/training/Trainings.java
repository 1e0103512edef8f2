package id.layakanak.training;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface Trainings extends JpaRepository<Training, UUID> {

    /**
     * Locked until the transaction ends: comparing versions and saving cannot be parted, and sessions and days of one training
     * are changed one after the other, so that they stay free of overlaps.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Training> findWithLockById(UUID id);

    boolean existsByProgramIdAndTitleIgnoreCaseAndBatchAndStartsOn(
            UUID programId, String title, @Nullable String batch, LocalDate startsOn);
}
