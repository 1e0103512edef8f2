package id.layakanak.job;

/** Where a job stands; docs/states.md. */
enum JobStatus {
    QUEUED,
    RUNNING,
    DONE,
    /** Something stood in its way; the page says what, or under which number the log tells of it. */
    FAILED,
    CANCELLED;

    /** Whether somebody is at it; in SQL {@code job.is_running}. */
    boolean isRunning() {
        return this == RUNNING;
    }

    /** Whether it may still come to something; in SQL {@code job.is_open}. */
    boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
