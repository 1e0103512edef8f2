package id.layakanak.job;

import id.layakanak.shared.Viewer;
import id.layakanak.shared.Words;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a job knows while it runs. To be asked by the thread that runs it. */
public final class JobContext {

    /** Telling more often is no help to anybody, and costs a statement. */
    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final JobRecords records;
    private final JobFiles files;
    private final JobRecords.Taken taken;
    private final Viewer viewer;
    private final Words words;
    private final BooleanSupplier stopping;
    private long done;
    private @Nullable Long told;

    JobContext(
            JobRecords records,
            JobFiles files,
            JobRecords.Taken taken,
            Viewer viewer,
            Words words,
            BooleanSupplier stopping) {
        this.records = records;
        this.files = files;
        this.taken = taken;
        this.viewer = viewer;
        this.words = words;
        this.stopping = stopping;
        this.done = taken.done();
    }

    public JobId id() {
        return taken.id();
    }

    /** Whose job it is, as the account stands now. */
    public Viewer viewer() {
        return viewer;
    }

    /** In the language in which it was asked for. */
    public Words words() {
        return words;
    }

    /** How far it is, also by an earlier run that ended before its time. */
    public long done() {
        return done;
    }

    /**
     * Tells the owner how far it is, and leads out of the work by an exception when it is not to go on: to be called often, it is cheap.
     *
     * @param total null as long as it is not known
     */
    public void progress(long done, @Nullable Long total) {
        var now = System.nanoTime();
        if (told == null || now - told > PAUSE) {
            told = now;
            tell(done, total);
        } else {
            this.done = done;
        }
    }

    /** The same without sparing the statement: for a stage that is reached. */
    public void tell(long done, @Nullable Long total) {
        goOn();
        records.tell(taken, done, total);
        this.done = done;
    }

    /**
     * Does a part of the work in a transaction of its own, and notes in it how far the job is: after a crash, neither is there without the
     * other. Leads out of the work as {@link #progress} does.
     */
    public void advance(long done, @Nullable Long total, Runnable part) {
        goOn();
        records.advance(taken, done, total, part);
        this.done = done;
    }

    /**
     * The file that is the result; what is written to it goes to the database piece by piece. It is there once the stream is closed and the job has come to
     * its end.
     *
     * @param name as browsers are to save it, with an extension
     * @param type its media type
     */
    public OutputStream file(String name, String type) {
        return files.write(taken, name, type);
    }

    private void goOn() {
        if (stopping.getAsBoolean()) {
            throw new JobEnded(true);
        }
    }
}
