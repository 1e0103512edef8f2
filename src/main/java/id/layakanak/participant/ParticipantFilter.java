package id.layakanak.participant;

import id.layakanak.listing.ListFilter;
import id.layakanak.shared.Sex;
import id.layakanak.shared.Viewer;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list is narrowed to, as it stands in the address.
 *
 * @param q     part of the name
 * @param type  code of an institution type
 * @param state {@code confirmed}, {@code waiting}, {@code cancelled} or {@code all}, for staff; those who hold a place otherwise
 * @param sex   for viewers who receive it
 */
record ParticipantFilter(
        @Nullable String q,
        @Nullable String type,
        @Nullable UUID institution,
        @Nullable String state,
        @Nullable Sex sex)
        implements ListFilter {

    /** Whoever is in the list of a viewer in some state. */
    static final ParticipantFilter ALL = new ParticipantFilter(null, null, null, "all", null);

    /** Those to show. Only staff need to know who waits and who was cancelled. */
    Set<ParticipantStatus> statuses(Viewer viewer) {
        if (!viewer.isStaff()) {
            return EnumSet.of(ParticipantStatus.CONFIRMED);
        }
        return switch (Objects.requireNonNullElse(state, "")) {
            case "all" -> EnumSet.allOf(ParticipantStatus.class);
            case "cancelled" -> EnumSet.of(ParticipantStatus.CANCELLED);
            case "confirmed" -> EnumSet.of(ParticipantStatus.CONFIRMED);
            case "waiting" -> EnumSet.of(ParticipantStatus.AWAITING_CONSENT);
            default -> EnumSet.of(ParticipantStatus.CONFIRMED, ParticipantStatus.AWAITING_CONSENT);
        };
    }
}
