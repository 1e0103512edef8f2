package id.layakanak.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Accounts extends JpaRepository<Account, UUID> {

    Optional<Account> findByUsername(String lowerCaseUsername);

    Optional<Account> findByPhone(String e164);
}
