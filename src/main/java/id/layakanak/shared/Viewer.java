package id.layakanak.shared;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking: the signed-in account as it stands in the database at this request. A handler that takes a {@code Viewer} gets
 * the current one; a role or an institution taken away counts from the next request on.
 *
 * @param institution the institution that a {@link Role#TASK_FORCE} viewer acts for; null for all other roles
 */
public record Viewer(
        AccountId account, String name, Role role, @Nullable InstitutionId institution) {

    public Viewer {
        if ((role == Role.TASK_FORCE) != (institution != null)) {
            throw new IllegalArgumentException("exactly the task force acts for an institution");
        }
    }

    public boolean isStaff() {
        return role.isStaff();
    }

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }

    public boolean isTaskForce() {
        return role == Role.TASK_FORCE;
    }

    /** Whether they read and change nothing. */
    public boolean isLeader() {
        return role == Role.LEADER;
    }

    /** Whether this may be shown to the viewer, of people within their reach. */
    public boolean sees(PersonField field) {
        return field.isFor(role);
    }

    /**
     * What a list may be narrowed to for the viewer: of a field that is not theirs nothing, since the rows that are left would tell it of each.
     *
     * @param asked as it stands in the address
     */
    public <T> @Nullable T narrowing(PersonField field, @Nullable T asked) {
        return sees(field) ? asked : null;
    }

    /** The only institution whose matters the viewer reaches, as {@code institution.is_within_reach} asks for it; null where there are no such bounds. */
    public @Nullable UUID bounds() {
        return institution == null ? null : institution.value();
    }

    /** The institution of a task force member; only to be asked after {@link #isTaskForce()}. */
    public InstitutionId ownInstitution() {
        return Objects.requireNonNull(institution, "only the task force acts for an institution");
    }
}
