package id.layakanak.contact;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface Contacts extends JpaRepository<Contact, UUID> {

    Optional<Contact> findByIdAndInstitutionId(UUID id, UUID institution);

    /** Locked until the transaction ends, so that comparing versions and saving cannot be parted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Contact> findWithLockByIdAndInstitutionId(UUID id, UUID institution);
}
