package id.layakanak.job;

import id.layakanak.shared.District;
import id.layakanak.shared.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * An instance of the portal, as far as jobs are concerned, on the database of the tests. It runs jobs under a name of its own: no other portal takes them up. As
 * a program it is one that can be killed.
 */
final class TestJobs implements AutoCloseable {

    /** Four of these without a word, and a job is taken to be left. */
    private static final JobSettings QUICK = new JobSettings(2, Duration.ofMillis(100), Duration.ofMillis(500));

    private final JobRecords records;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.builder().build();
    final JobRunner runner;
    private final JobScheduler scheduler;

    TestJobs(String name, DataSource source, PlatformTransactionManager transactions, Clock clock) {
        var jdbc = JdbcClient.create(source);
        var district = new District("", "", "", ZoneId.of("Asia/Makassar"));
        records = new JobRecords(jdbc, clock, transactions);
        transaction = new TransactionTemplate(transactions);
        runner = new JobRunner(
                records,
                new JobFiles(jdbc, transactions),
                new JobOwners(jdbc, district, clock),
                new JobKinds(List.of(new Counting(jdbc))),
                json,
                new StaticMessageSource(),
                district);
        scheduler = new JobScheduler(name, source, runner, List.of(), QUICK);
    }

    /** name, url, user, password, moment: takes up jobs until it is killed. */
    public static void main(String[] arguments) {
        var source = new DriverManagerDataSource(arguments[1], arguments[2], arguments[3]);
        var clock = Clock.fixed(Instant.parse(arguments[4]), ZoneOffset.UTC);
        new TestJobs(arguments[0], source, new JdbcTransactionManager(source), clock).start();
        LockSupport.park();
    }

    TestJobs start() {
        scheduler.start();
        return this;
    }

    JobId ask(Counting.Asked asked, Viewer owner) {
        return transaction.execute(begun -> {
            var id = records.add("counting", owner, Locale.forLanguageTag("id"), json.writeValueAsString(asked))
                    .orElseThrow();
            scheduler.schedule(id);
            return id;
        });
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
