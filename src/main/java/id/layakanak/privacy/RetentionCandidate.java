package id.layakanak.privacy;

import id.layakanak.person.PersonId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody of whom something is kept longer than the settings say.
 *
 * @param lastOn the last day of the last training, or since when somebody is known who took part in none
 * @param due    what is to be erased; {@link Erasable#IDENTITY} stands for everything
 */
record RetentionCandidate(PersonId id, String name, int version, LocalDate lastOn, Set<Erasable> due) {

    public Proposal proposal() {
        return new Proposal(id, version, due);
    }
}
