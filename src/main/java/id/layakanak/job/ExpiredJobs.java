package id.layakanak.job;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Erases jobs with their files once their day is over; nobody sees them from that moment on. */
@Component
class ExpiredJobs implements Housekeeping {

    private final JobRecords records;

    ExpiredJobs(JobRecords records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "expired jobs";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        records.deleteExpired();
    }
}
