package id.layakanak.purpose;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface DataPurposes extends JpaRepository<DataPurpose, String> {

    /** Locked until the transaction ends, so that comparing versions and saving cannot be parted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<DataPurpose> findWithLockByCode(String code);
}
