package id.layakanak.job;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.Viewer;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes how jobs stand, each time in a transaction of its own. Whoever has taken up a job holds the number of that run: once the job has another one, or is
 * over, nothing that the older run does counts any more.
 */
@Component
class JobRecords {

    /** A job that is taken up. */
    record Taken(
            JobId id,
            int run,
            String kind,
            AccountId owner,
            Locale language,
            String parameters,
            long done,
            int crashes) {}

    static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate alone;
    private final TransactionTemplate work;

    JobRecords(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        work = new TransactionTemplate(transactions, alone);
        work.setName("part of a job"); // with a name, the log is told for whom it is
    }

    /** Waits behind the others. Within the transaction of the caller; empty when the owner has the very same one under way. */
    Optional<JobId> add(String kind, Viewer owner, Locale language, String parameters) {
        return jdbc.sql("""
                        insert into job (id, kind, owner_id, language, parameters, status, asked_at)
                        values (:id, :kind, :owner, :language, cast(:parameters as jsonb), :queued, :now)
                        on conflict do nothing
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("kind", kind)
                .param("owner", owner.account().value())
                .param("language", language.toLanguageTag())
                .param("parameters", parameters)
                .param("queued", JobStatus.QUEUED.name())
                .param("now", moment(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(JobId::new);
    }

    Optional<JobId> findOpen(String kind, Viewer owner, String parameters) {
        return jdbc.sql("""
                        select id from job
                        where owner_id = :owner and kind = :kind and job.is_open(status)
                          and md5(parameters::text) = md5(cast(:parameters as jsonb)::text)
                        """)
                .param("kind", kind)
                .param("owner", owner.account().value())
                .param("parameters", parameters)
                .query(UUID.class)
                .optional()
                .map(JobId::new);
    }

    int countOpen(Viewer owner) {
        return jdbc.sql("select count(*) from job where owner_id = :owner and job.is_open(status)")
                .param("owner", owner.account().value())
                .query(Integer.class)
                .single();
    }

    /** Empty when it is over. One that runs already was left by a portal that is no more, or hears of it when it next tells how far it is. */
    Optional<Taken> take(JobId id) {
        return inTransaction(() -> jdbc.sql("""
                        update job
                        set run = run + 1, crashes = crashes + job.is_running(status)::int,
                            status = :running, started_at = coalesce(started_at, :now)
                        where id = :id and job.is_open(status)
                        returning run, kind, owner_id, language, parameters::text as parameters, done, crashes
                        """)
                .param("id", id.value())
                .param("running", JobStatus.RUNNING.name())
                .param("now", moment(clock.instant()))
                .query((row, number) -> new Taken(
                        id,
                        row.getInt("run"),
                        row.getString("kind"),
                        new AccountId(row.getObject("owner_id", UUID.class)),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getString("parameters"),
                        row.getLong("done"),
                        row.getInt("crashes")))
                .optional());
    }

    /** Fails with {@link JobEnded} when the run has lost the job. */
    void tell(Taken taken, long done, @Nullable Long total) {
        alone.executeWithoutResult(begun -> update(taken, done, total, taken.crashes()));
    }

    /** The same in one transaction with the work, which is not begun when the job is lost; getting further, it is no longer one that only crashes. */
    void advance(Taken taken, long done, @Nullable Long total, Runnable part) {
        work.executeWithoutResult(begun -> {
            update(taken, done, total, 0);
            part.run();
        });
    }

    private void update(Taken taken, long done, @Nullable Long total, int crashes) {
        mustHold(jdbc.sql("""
                        update job set done = :done, total = coalesce(:total, total), crashes = :crashes
                        where id = :id and run = :run and job.is_running(status)
                        """)
                .param("done", done)
                .param("total", total, Types.BIGINT)
                .param("crashes", crashes)
                .param("id", taken.id().value())
                .param("run", taken.run())
                .update());
    }

    void complete(Taken taken) {
        end(taken, JobStatus.DONE, null, null);
    }

    /** @param incident null where the message of the problem says it all */
    void fail(Taken taken, String problem, @Nullable String incident) {
        end(taken, JobStatus.FAILED, problem, incident);
    }

    /** Somebody else is to go on with it. */
    void release(Taken taken) {
        inTransaction(() -> jdbc.sql(
                        "update job set status = :queued where id = :id and run = :run and job.is_running(status)")
                .param("queued", JobStatus.QUEUED.name())
                .param("id", taken.id().value())
                .param("run", taken.run())
                .update());
    }

    /** Nothing happens to one that is over. What runs stops when it next tells how far it is. */
    void cancel(JobId id, Viewer owner) {
        var now = clock.instant();
        jdbc.sql("""
                        update job set status = :cancelled, ended_at = :now, expires_at = :until
                        where id = :id and owner_id = :owner and job.is_open(status)
                        """)
                .param("cancelled", JobStatus.CANCELLED.name())
                .param("now", moment(now))
                .param("until", moment(now.plus(KEPT)))
                .param("id", id.value())
                .param("owner", owner.account().value())
                .update();
    }

    /** With their files. */
    void deleteExpired() {
        jdbc.sql("delete from job where expires_at <= :now")
                .param("now", moment(clock.instant()))
                .update();
    }

    private void end(Taken taken, JobStatus status, @Nullable String problem, @Nullable String incident) {
        var now = clock.instant();
        inTransaction(() -> jdbc.sql("""
                        update job
                        set status = :status, problem = :problem, incident = :incident, ended_at = :now, expires_at = :until
                        where id = :id and run = :run and job.is_running(status)
                        """)
                .param("status", status.name())
                .param("problem", problem, Types.VARCHAR)
                .param("incident", incident, Types.VARCHAR)
                .param("now", moment(now))
                .param("until", moment(now.plus(KEPT)))
                .param("id", taken.id().value())
                .param("run", taken.run())
                .update());
    }

    private <T> T inTransaction(Supplier<T> statement) {
        return Objects.requireNonNull(alone.execute(begun -> statement.get()));
    }

    static void mustHold(int rows) {
        if (rows == 0) {
            throw new JobEnded(false);
        }
    }
}
