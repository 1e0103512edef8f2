package id.layakanak.privacy;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RetentionRuns extends JpaRepository<RetentionRun, UUID> {}
