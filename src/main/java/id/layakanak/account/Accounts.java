package id.layakanak.account;

import id.layakanak.shared.Role;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface Accounts extends JpaRepository<Account, UUID> {

    Optional<Account> findByUsername(String lowerCaseUsername);

    Optional<Account> findByPhone(String e164);

    boolean existsByUsernameAndIdNot(String lowerCaseUsername, UUID except);

    boolean existsByPhoneAndIdNot(String e164, UUID except);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Account> findWithLockById(UUID id);

    /** Locked in one order, so that two admins who take each other's role away cannot both succeed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Account> findWithLockByRoleAndActiveTrueOrderById(Role role);
}
