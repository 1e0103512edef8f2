package id.layakanak.participant;

import id.layakanak.person.PersonSummary;
import org.jspecify.annotations.Nullable;

/**
 * Somebody found while enrolling.
 *
 * @param participant their enrolment in this training, or null when there is none
 */
record Candidate(PersonSummary person, @Nullable Enrolment participant) {

    /** An enrolment that exists; one without a place was cancelled and can be restored. */
    record Enrolment(ParticipantId id, boolean placed) {}
}
