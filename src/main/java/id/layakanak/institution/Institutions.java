package id.layakanak.institution;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface Institutions extends JpaRepository<Institution, UUID> {

    boolean existsByNameIgnoreCaseAndIdNot(String name, UUID except);

    Optional<Institution> findByNumberKindAndNationalNumber(String kind, String number);

    /** Locked until the transaction ends, so that comparing versions and saving cannot be parted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Institution> findWithLockById(UUID id);
}
