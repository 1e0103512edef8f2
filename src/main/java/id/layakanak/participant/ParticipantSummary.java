package id.layakanak.participant;

import id.layakanak.shared.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What other features know of a participant: the columns of a daftar hadir.
 *
 * @param position    of that day, as is the institution
 * @param phone       E.164; for staff only, as is the NIP
 */
public record ParticipantSummary(
        ParticipantId id,
        String displayName,
        Sex sex,
        @Nullable String position,
        @Nullable String institution,
        @Nullable String phone,
        @Nullable String nip) {}
