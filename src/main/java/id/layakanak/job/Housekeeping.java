package id.layakanak.job;

import java.time.Duration;

/** What a feature does again and again for nobody in particular; a bean of that feature. One instance of the portal at a time does it. */
public interface Housekeeping {

    /** Unique among all. */
    String name();

    /** The pause between two runs; the first comes at the start of the portal. */
    Duration every();

    void run();
}
