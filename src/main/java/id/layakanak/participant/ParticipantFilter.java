package id.layakanak.participant;

import id.layakanak.shared.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list is narrowed to, as it stands in the address.
 *
 * @param q     part of the name
 * @param type  code of an institution type
 * @param state {@code cancelled} or {@code all}, for staff; those who hold a place otherwise
 */
record ParticipantFilter(
        @Nullable String q,
        @Nullable String type,
        @Nullable UUID institution,
        @Nullable String state) {

    /** The status to show, or null for all. */
    @Nullable
    ParticipantStatus status(Viewer viewer) {
        if (viewer.isStaff() && "all".equals(state)) {
            return null;
        }
        return viewer.isStaff() && "cancelled".equals(state)
                ? ParticipantStatus.CANCELLED
                : ParticipantStatus.CONFIRMED;
    }

    public boolean isEmpty() {
        return q == null && type == null && institution == null && state == null;
    }
}
