package id.layakanak.participant;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface Participants extends JpaRepository<Participant, UUID> {

    boolean existsByTrainingIdAndPersonId(UUID training, UUID person);

    Optional<Participant> findByIdAndTrainingId(UUID id, UUID training);

    /** Locked until the transaction ends, so that comparing versions and saving cannot be parted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Participant> findWithLockByIdAndTrainingId(UUID id, UUID training);
}
