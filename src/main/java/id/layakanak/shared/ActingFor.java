package id.layakanak.shared;

import java.util.Optional;

/**
 * For whom a thread works that no request brought, so that the log can say it.
 *
 * @param number what stands beside it in the log of the portal, as the number of a request does
 */
public record ActingFor(AccountId account, String number) {

    /** Ends it. */
    public interface Acting extends AutoCloseable {
        @Override
        void close();
    }

    private static final ThreadLocal<ActingFor> PRESENT = new ThreadLocal<>();

    /** From now until it is closed, on this thread. */
    public static Acting account(AccountId account, String number) {
        PRESENT.set(new ActingFor(account, number));
        return PRESENT::remove;
    }

    public static Optional<ActingFor> present() {
        return Optional.ofNullable(PRESENT.get());
    }
}
