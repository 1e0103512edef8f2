package id.layakanak.training;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface Programs extends JpaRepository<Program, UUID> {

    boolean existsByNameIgnoreCaseAndFiscalYearAndIdNot(String name, int fiscalYear, UUID except);

    /** Locked until the transaction ends, so that comparing versions and saving cannot be parted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Program> findWithLockById(UUID id);
}
