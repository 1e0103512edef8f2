package id.layakanak.job;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says whose turn it is, among all instances of the portal on one database. Its clock is the machine's: the portal's own says what people see, and a test
 * may set it to another day.
 */
class JobScheduler implements AutoCloseable {

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(10);
    private static final Duration TO_STOP = Duration.ofSeconds(10);
    private static final int MISSED_HEARTBEATS = 4;

    private final Clock clock = new SystemClock();
    private final String name;
    private final Scheduler scheduler;

    /** @param name of all jobs that are scheduled and run here */
    JobScheduler(
            String name, DataSource source, JobRunner runner, List<Housekeeping> housekeeping, JobSettings settings) {
        this.name = name;
        var shared = new TransactionAwareDataSourceProxy(source);
        scheduler = Scheduler.create(shared, List.<Task<?>>of(jobs(runner)))
                .startTasks(housekeeping.stream().map(JobScheduler::recurring).toList())
                .threads(settings.threads())
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(TO_STOP)
                .failureLogging(LogLevel.ERROR, true)
                .build();
    }

    void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    /** In the transaction of the caller, and with its end at once. */
    void schedule(JobId id) {
        scheduler.schedule(new TaskInstance<>(name, id.toString()), clock.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    private Task<?> jobs(JobRunner runner) {
        return Tasks.custom(name, Void.class)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.OnFailureRetryLater<>(BEFORE_ANOTHER_TRY))
                .execute((instance, context) -> {
                    var over = runner.run(
                            JobId.of(instance.getId()),
                            () -> context.getSchedulerState().isShuttingDown());
                    return over
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : (complete, operations) -> operations.reschedule(complete, clock.now());
                });
    }

    private static RecurringTask<Void> recurring(Housekeeping work) {
        return Tasks.recurring("housekeeping " + work.name(), FixedDelay.of(work.every()))
                .execute((instance, context) -> work.run());
    }
}
