package id.layakanak.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are run here.
 *
 * @param threads   how many at once; each holds a database connection, and sometimes a second one for a moment
 * @param poll      how long a job that another instance was asked for waits at most to be seen here
 * @param heartbeat how often a running job says that it lives; after four that are missing somebody else takes it up
 */
@ConfigurationProperties("kla.jobs")
record JobSettings(
        @DefaultValue("2") int threads,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("10s") Duration heartbeat) {}
