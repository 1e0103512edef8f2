package id.layakanak.job;

import id.layakanak.shared.Refused;
import id.layakanak.shared.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kind of job that leaves a line in the log for each of its parts, so that it can be told which were done, how often and for whom. */
final class Counting implements JobKind<Counting.Asked> {

    /**
     * @param failsAt  the part at which it fails; 0 for none
     * @param refuses  whether that is a refusal, and no accident
     * @param careless whether it does its parts without noting them as done, and from the first on: what the jobs of this portal must not do
     */
    record Asked(String label, int parts, int millisEach, int failsAt, boolean refuses, boolean careless) {

        static Asked parts(String label, int parts, int millisEach) {
            return new Asked(label, parts, millisEach, 0, false, false);
        }

        Asked failingAt(int part) {
            return new Asked(label, parts, millisEach, part, false, false);
        }

        Asked refusingAt(int part) {
            return new Asked(label, parts, millisEach, part, true, false);
        }

        Asked carelessly() {
            return new Asked(label, parts, millisEach, 0, false, true);
        }
    }

    private final JdbcClient jdbc;

    Counting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public Class<Asked> type() {
        return Asked.class;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.STAFF, Role.ADMIN);
    }

    @Override
    public void run(Asked asked, JobContext job) {
        for (int part = asked.careless() ? 1 : (int) job.done() + 1; part <= asked.parts(); part++) {
            var number = part;
            if (part == asked.failsAt()) {
                throw asked.refuses() ? new Refused("", "unknown") : new IllegalStateException("part " + part);
            }
            if (asked.careless()) {
                job.progress(part, (long) asked.parts());
                doPart(asked, number);
            } else {
                job.advance(part, (long) asked.parts(), () -> doPart(asked, number));
            }
            LockSupport.parkNanos(Duration.ofMillis(asked.millisEach()).toNanos());
        }
    }

    private void doPart(Asked asked, int part) {
        jdbc.sql("select audit_note('EXPORTED', null, null, jsonb_build_object('counting', :label, 'part', :part))")
                .param("label", asked.label())
                .param("part", Integer.toString(part))
                .query()
                .singleRow();
    }

    /** The parts that were done, in their order. */
    static List<Integer> done(String label, JdbcClient jdbc) {
        return jdbc.sql(
                        "select (changes ->> 'part')::int from audit_entry where changes ->> 'counting' = ? order by id")
                .param(label)
                .query(Integer.class)
                .list();
    }
}
