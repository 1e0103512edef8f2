package id.layakanak.job;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** The library alone: its starter is made for Spring Boot 3, see docs/decisions/0015. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    private static final String NAME = "job";

    @Bean(destroyMethod = "close")
    static JobScheduler jobScheduler(
            DataSource source, JobRunner runner, List<Housekeeping> housekeeping, JobSettings settings) {
        return new JobScheduler(NAME, source, runner, housekeeping, settings);
    }

    /** Not before the tables are made and the portal answers. */
    @EventListener
    void start(ApplicationReadyEvent ready) {
        ready.getApplicationContext().getBean(JobScheduler.class).start();
    }
}
