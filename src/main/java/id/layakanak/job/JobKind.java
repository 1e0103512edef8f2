package id.layakanak.job;

import id.layakanak.shared.Role;
import java.util.Set;

/**
 * Something that a feature has done in the background; a bean of that feature.
 *
 * @param <A> a record of what was asked for, which is stored as JSON
 */
public interface JobKind<A> {

    /** The key of the message that says what it is. Stored with each job, so it stays the same for as long as there may be jobs of it. */
    String name();

    Class<A> type();

    /** Who may ask for it; whoever is of another role by the time it runs, or it is done, gets nothing of it. */
    Set<Role> roles();

    /**
     * Does it, with nobody waiting. It begins anew after a crash unless it asks {@link JobContext#done} how far it was and does each part by
     * {@link JobContext#advance}. A {@link id.layakanak.shared.Refused} tells the owner why it cannot be done; any other failure is an incident.
     */
    void run(A asked, JobContext job) throws Exception;
}
