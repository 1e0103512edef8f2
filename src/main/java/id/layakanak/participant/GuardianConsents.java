package id.layakanak.participant;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GuardianConsents extends JpaRepository<GuardianConsent, UUID> {

    Optional<GuardianConsent> findByParticipantId(UUID participant);
}
