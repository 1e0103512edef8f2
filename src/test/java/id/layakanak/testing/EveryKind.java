package id.layakanak.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds a record of each kind that the sample has none of, so that pages show everything they can: a request for correction, a child that awaits consent. */
@TestComponent
public class EveryKind {

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
    }
}
