package id.layakanak.person;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface People extends JpaRepository<Person, UUID> {

    boolean existsByNipAndIdNot(String nip, UUID except);

    /** The number that stands in the place of a name. */
    @Query(value = "select nextval('person_anonymous_seq')", nativeQuery = true)
    long nextAnonymousNumber();

    /** Locked until the transaction ends, so that comparing versions and saving cannot be parted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Person> findWithLockById(UUID id);
}
