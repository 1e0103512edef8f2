package id.layakanak.file;

import id.layakanak.shared.AccountId;
import java.time.Instant;

/**
 * What is known of a stored file.
 *
 * @param name to be shown, with the extension of its kind
 * @param size in bytes
 */
public record FileSummary(FileId id, String name, FileKind kind, long size, Instant createdAt, AccountId createdBy) {}
