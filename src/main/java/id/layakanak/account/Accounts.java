package id.layakanak.account;

import id.layakanak.shared.Role;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Accounts extends JpaRepository<Account, UUID> {

    Optional<Account> findByUsername(String lowerCaseUsername);

    Optional<Account> findByPhone(String e164);

    boolean existsByUsernameAndIdNot(String lowerCaseUsername, UUID except);

    boolean existsByPhoneAndIdNot(String e164, UUID except);

    /** How many usernames are one of these, without what people put between digits. */
    @Query(
            "select count(a) from Account a where a.id <> :except and replace(replace(a.username, '-', ''), '.', '') in :digits")
    long countByUsernameOfDigits(Set<String> digits, UUID except);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Account> findWithLockById(UUID id);

    /** Locked in one order, so that nobody who locks them waits for somebody who waits for them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Account> findWithLockByRoleAndActiveTrueOrderById(Role role);
}
