package id.layakanak.privacy;

import id.layakanak.person.PersonDirectory;
import id.layakanak.person.PersonId;
import id.layakanak.shared.District;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Uniqueness;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.WrongState;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with requests for correction. */
@Service
@Transactional(readOnly = true)
class CorrectionManagement {

    private final CorrectionRequests requests;
    private final PersonDirectory people;
    private final Uniqueness uniqueness;
    private final District district;
    private final Clock clock;

    CorrectionManagement(
            CorrectionRequests requests,
            PersonDirectory people,
            Uniqueness uniqueness,
            District district,
            Clock clock) {
        this.requests = requests;
        this.people = people;
        this.uniqueness = uniqueness;
        this.district = district;
        this.clock = clock;
    }

    /** The request, noted if it is not there yet; a second click finds the same one. Throws {@link Refused} when it claims to come from the future. */
    @Transactional
    CorrectionId enter(PersonId person, CorrectionForm form, Viewer viewer) {
        people.find(person).orElseThrow(() -> new NotFound(person));
        uniqueness.hold("correction.person", person);
        return enterOnce(form.toRequest(person, district, clock, viewer));
    }

    /** The second half of {@link #enter}; alone, several who enter the same at once all find nothing, and each notes it. */
    @Transactional
    CorrectionId enterOnce(CorrectionRequest request) {
        return requests.findFirstByPersonIdAndChannelAndReceivedAtAndConcernAndWantedAndStatus(
                        request.person().value(),
                        request.channel(),
                        request.receivedAt(),
                        request.concern(),
                        request.wanted(),
                        CorrectionStatus.OPEN)
                .orElseGet(() -> requests.save(request))
                .id();
    }

    /** Throws {@link WrongState} when it was answered before. */
    @Transactional
    void resolve(CorrectionId id, AnswerForm form, Viewer viewer) {
        locked(id).resolve(form.answer(), viewer.account(), clock.instant());
    }

    /** Throws {@link WrongState} when it was answered before. */
    @Transactional
    void refuse(CorrectionId id, AnswerForm form, Viewer viewer) {
        locked(id).refuse(form.answer(), viewer.account(), clock.instant());
    }

    private CorrectionRequest locked(CorrectionId id) {
        return requests.findWithLockById(id.value()).orElseThrow(() -> new NotFound(id));
    }
}
