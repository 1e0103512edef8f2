package id.layakanak.person;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface People extends JpaRepository<Person, UUID> {

    boolean existsByNipAndIdNot(String nip, UUID except);

    /** Locked until the transaction ends, so that comparing versions and saving cannot be parted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Person> findWithLockById(UUID id);
}
