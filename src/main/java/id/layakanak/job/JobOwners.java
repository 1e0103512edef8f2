package id.layakanak.job;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Role;
import id.layakanak.shared.Viewer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom a job works: the account as it stands when the job begins, not as it was when somebody asked. */
@Component
class JobOwners {

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    JobOwners(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    /** Empty when the account may not be used any more. */
    Optional<Viewer> find(AccountId id) {
        return jdbc.sql("select name, role, institution_id from job.owner(:today) where id = :id")
                .param("id", id.value())
                .param("today", district.today(clock))
                .query((row, number) -> {
                    var institution = row.getObject("institution_id", UUID.class);
                    return new Viewer(
                            id,
                            row.getString("name"),
                            Role.valueOf(row.getString("role")),
                            institution == null ? null : new InstitutionId(institution));
                })
                .optional();
    }
}
