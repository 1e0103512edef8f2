package id.layakanak.privacy;

import static id.layakanak.shared.Columns.instant;

import id.layakanak.person.PersonErasure;
import id.layakanak.shared.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases data of people that are kept too long (the log is kept for ever, docs/decisions/0005), after an admin has seen whom it concerns and has approved it. */
@Service
@Transactional(readOnly = true)
class RetentionManagement {

    private static final int SHOWN = 50;

    private final DueForErasure report;
    private final RetentionRuns runs;
    private final PersonErasure erasure;
    private final JdbcClient jdbc;
    private final Clock clock;

    RetentionManagement(DueForErasure report, RetentionRuns runs, PersonErasure erasure, JdbcClient jdbc, Clock clock) {
        this.report = report;
        this.runs = runs;
        this.erasure = erasure;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<RetentionRunRow> past() {
        return jdbc.sql("""
                        select r.approved_at, a.name as approved_by, r.skipped,
                               array(select e.kind from retention_run_erased e where e.run_id = r.id order by e.kind) as kinds,
                               array(select e.people from retention_run_erased e where e.run_id = r.id order by e.kind) as people
                        from retention_run r join account.summary a on a.id = r.approved_by
                        order by r.approved_at desc, r.id limit :shown
                        """)
                .param("shown", SHOWN)
                .query((row, number) -> new RetentionRunRow(
                        instant(row, "approved_at"), row.getString("approved_by"), erased(row), row.getInt("skipped")))
                .list();
    }

    /**
     * Erases what was approved, each person looked at once more: whoever was edited since the report, took part in another training, or is due by other settings
     * than the admin saw is left alone. Returns how many were.
     */
    @Transactional
    int approve(Collection<Proposal> proposals, Viewer viewer) {
        var run = new RetentionRun(viewer.account(), clock.instant());
        // in one order, so that two admins who approve at once wait for each other and do not lock each other out
        proposals.stream()
                .distinct()
                .sorted(Comparator.comparing(proposal -> proposal.person().toString()))
                .forEach(proposal -> carryOut(proposal, run));
        runs.save(run);
        return run.skipped();
    }

    private void carryOut(Proposal proposal, RetentionRun run) {
        erasure.hold(proposal.person());
        if (report.find(proposal.person()).filter(proposal::matches).isEmpty()) {
            run.countSkipped();
            return;
        }
        for (var kind : proposal.due()) {
            kind.erase(erasure, proposal.person());
            run.count(kind);
        }
    }

    private static Map<Erasable, Integer> erased(ResultSet row) throws SQLException {
        var kinds = (String[]) row.getArray("kinds").getArray();
        var people = (Integer[]) row.getArray("people").getArray();
        var erased = new EnumMap<Erasable, Integer>(Erasable.class);
        for (int place = 0; place < kinds.length; place++) {
            erased.put(Erasable.valueOf(kinds[place]), people[place]);
        }
        return erased;
    }
}
