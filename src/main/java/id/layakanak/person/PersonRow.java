package id.layakanak.person;

import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Nip;
import id.layakanak.shared.Phone;
import id.layakanak.shared.Sex;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as lists and their own page show it.
 *
 * @param phone     of children on their own page only
 * @param trainings how many trainings the person was present at, for one session at least
 */
record PersonRow(
        PersonId id,
        PersonName name,
        Sex sex,
        @Nullable InstitutionId institutionId,
        @Nullable String institution,
        @Nullable String position,
        @Nullable String phone,
        @Nullable Nip nip,
        int trainings,
        boolean child,
        @Nullable Instant anonymisedAt) {

    /** Where a message to the person is written; none to children, who are reached through their guardian. */
    @Nullable
    public String whatsApp() {
        return phone == null || child ? null : new Phone(phone).whatsApp();
    }
}
