package id.layakanak.khamodule;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface KhaModules extends JpaRepository<KhaModule, UUID> {

    boolean existsByTitleIgnoreCaseAndIdNot(String title, UUID except);

    boolean existsByPositionAndIdNot(int position, UUID except);

    /** Locked until the transaction ends, so that comparing versions and saving cannot be parted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<KhaModule> findWithLockById(UUID id);

    /** Makes room at a place in the curriculum; counts as an edit of those moved, whose open forms still name the old place. */
    @Modifying
    @Query("""
            update KhaModule m set m.position = m.position + 1, m.version = m.version + 1
            where m.position >= :position and m.id <> :except
            """)
    void moveDownFrom(int position, UUID except);

    @Query("select coalesce(max(m.position), 0) from KhaModule m")
    int lastPosition();
}
