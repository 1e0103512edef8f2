package id.layakanak.person;

import id.layakanak.shared.InstitutionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody works or worked, as what, and when.
 *
 * @param institution null for those who belong to none, such as religious leaders
 * @param since       the first day; null where nobody knows
 * @param until       the last day, which is never one to come; null for whoever is still there
 */
record Post(
        @Nullable InstitutionId institution,
        @Nullable String position,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    Post {
        if (since != null && until != null && until.isBefore(since)) {
            throw new IllegalArgumentException("until %s, before it began on %s".formatted(until, since));
        }
    }

    /** A present one, of which nobody knows when it began. */
    static Post of(@Nullable InstitutionId institution, @Nullable String position) {
        return new Post(institution, position, null, null);
    }

    Post as(@Nullable InstitutionId institution, @Nullable String position) {
        return new Post(institution, position, since, until);
    }

    Post until(LocalDate day) {
        return new Post(institution, position, since, day);
    }

    boolean isPresent() {
        return until == null;
    }

    /** Whether these say the same as the post, or more where it says nothing. */
    boolean isFilledBy(@Nullable InstitutionId institution, @Nullable String position) {
        return (this.institution == null || this.institution.equals(institution))
                && (this.position == null || this.position.equals(position));
    }

    /** Whether both are in the same institution on the same day; those outside of any may be as many as they like. */
    boolean overlaps(Post other) {
        return institution != null
                && institution.equals(other.institution)
                && !endsBefore(other)
                && !other.endsBefore(this);
    }

    private boolean endsBefore(Post other) {
        return until != null && other.since != null && until.isBefore(other.since);
    }
}
