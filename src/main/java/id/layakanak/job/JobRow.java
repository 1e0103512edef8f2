package id.layakanak.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as its owner sees it.
 *
 * @param total    null as long as nobody knows how much there is to do
 * @param problem  key of the message that says why it failed
 * @param incident what to tell support, where the message does not say it all
 */
record JobRow(
        JobId id,
        String kind,
        JobStatus status,
        long done,
        @Nullable Long total,
        @Nullable String fileName,
        @Nullable Long fileSize,
        @Nullable String problem,
        @Nullable String incident,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable Instant expiresAt) {

    public boolean isOpen() {
        return status.isOpen();
    }

    public boolean isDone() {
        return status == JobStatus.DONE;
    }

    /** Where its file is; null where it has none. */
    public @Nullable String file() {
        return isDone() && fileName != null
                ? "/jobs/" + id + "/file" + fileName.substring(fileName.lastIndexOf('.'))
                : null;
    }

    /** In units of 1,024 bytes, at least one. */
    public long kilobytes() {
        return fileSize == null ? 0 : Math.max(1, fileSize / 1024);
    }
}
