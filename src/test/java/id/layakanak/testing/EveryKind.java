package id.layakanak.testing;

import id.layakanak.shared.AccountId;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds a record of each kind that the sample has none of, so that pages show everything they can: a request for correction, a child that awaits consent, jobs. */
@TestComponent
public class EveryKind {

    /** A file that is ready, of a member of staff and of an admin. */
    public static final String JOB_OF_STAFF = "b0000000-0000-4000-8000-0000000000e1";

    public static final String JOB_OF_ADMIN = "b0000000-0000-4000-8000-0000000000e2";

    private final JdbcClient jdbc;

    EveryKind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once; a second call finds everything there. */
    public void add() {
        jdbc.sql("""
                        insert into correction_request (id, person_id, channel, received_at, concern, entered_by, status, version)
                        values ('c0000000-0000-4000-8000-0000000000e1', '9e000000-0000-4000-8000-000000000051', 'CALL',
                                timestamptz '2025-09-01 02:00Z', 'Nama saya tertulis Wahdah', :by, 'OPEN', 0)
                        on conflict do nothing
                        """).param("by", Portal.STAFF.value()).update();
        jdbc.sql("""
                        insert into person (id, full_name, sex, institution_id, adult_from, recorded_on, version)
                        values ('9e000000-0000-4000-8000-0000000000e1', 'Nazwa Forum Anak', 'FEMALE',
                                '1a000000-0000-4000-8000-000000000047', date '2099-01-01', date '2025-08-04', 0)
                        on conflict do nothing
                        """).update();
        jdbc.sql("""
                        insert into participant (id, training_id, person_id, institution_id, status, enrolled_at, enrolled_by, version)
                        values ('9b000000-0000-4000-8000-0000000000e1', '7a000000-0000-4000-8000-000000000002',
                                '9e000000-0000-4000-8000-0000000000e1', '1a000000-0000-4000-8000-000000000047', 'AWAITING_CONSENT',
                                timestamptz '2025-09-01 02:00Z', :by, 0)
                        on conflict do nothing
                        """).param("by", Portal.STAFF.value()).update();
        addJobs();
    }

    /** Of these alone. */
    public void addJobs() {
        addJob(JOB_OF_STAFF, Portal.STAFF, "DONE", null);
        addJob("b0000000-0000-4000-8000-0000000000e3", Portal.STAFF, "FAILED", "job.problem.incident");
        addJob(JOB_OF_ADMIN, Portal.ADMIN, "DONE", null);
    }

    private void addJob(String id, AccountId owner, String status, @Nullable String problem) {
        jdbc.sql("""
                        insert into job (id, kind, owner_id, language, parameters, status, done, total, file_name, file_type, file_size, problem,
                                         incident, asked_at, started_at, ended_at, expires_at)
                        values (cast(:id as uuid), 'person.job.export', :owner, 'id', '{}', :status, 31204, 31204, 'orang.csv', 'text/csv', 5, :problem,
                                case when cast(:problem as text) is not null then '0A1B2C3D' end,
                                timestamptz '2025-09-01 02:00Z', timestamptz '2025-09-01 02:00Z', timestamptz '2025-09-01 02:01Z',
                                timestamptz '2100-01-01')
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("owner", owner.value())
                .param("status", status)
                .param("problem", problem, Types.VARCHAR)
                .update();
        jdbc.sql(
                        "insert into job_file_piece (job_id, run, place, content) values (cast(? as uuid), 0, 0, 'nama\n') on conflict do nothing")
                .param(id)
                .update();
    }
}
