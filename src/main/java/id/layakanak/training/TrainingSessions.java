package id.layakanak.training;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TrainingSessions extends JpaRepository<TrainingSession, UUID> {

    Optional<TrainingSession> findByIdAndTrainingId(UUID id, UUID training);

    List<TrainingSession> findByTrainingIdOrderByStartsAtAscId(UUID training);

    boolean existsByTrainingId(UUID training);

    /** Sessions of the training that share time with this span; one that ends when the other starts does not. */
    @Query("""
            select s from TrainingSession s
            where s.trainingId = :training and s.id <> :except and s.startsAt < :endsAt and s.endsAt > :startsAt
            order by s.startsAt
            """)
    List<TrainingSession> overlapping(UUID training, UUID except, Instant startsAt, Instant endsAt);
}
