package id.layakanak.participant;

import id.layakanak.file.CheckedFile;
import id.layakanak.file.StoredFiles;
import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.institution.InstitutionSummary;
import id.layakanak.person.PersonDirectory;
import id.layakanak.person.PersonId;
import id.layakanak.person.PersonSummary;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.WrongState;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingId;
import id.layakanak.training.TrainingSummary;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with the participants of a training. */
@Service
@Transactional(readOnly = true)
class EnrolmentManagement {

    private final Participants participants;
    private final GuardianConsents consents;
    private final StoredFiles files;
    private final FreePlaces places;
    private final TrainingDirectory trainings;
    private final PersonDirectory people;
    private final InstitutionDirectory institutions;
    private final Clock clock;

    EnrolmentManagement(
            Participants participants,
            GuardianConsents consents,
            StoredFiles files,
            FreePlaces places,
            TrainingDirectory trainings,
            PersonDirectory people,
            InstitutionDirectory institutions,
            Clock clock) {
        this.participants = participants;
        this.consents = consents;
        this.files = files;
        this.places = places;
        this.trainings = trainings;
        this.people = people;
        this.institutions = institutions;
        this.clock = clock;
    }

    ParticipantForm form(TrainingId training, ParticipantId id) {
        return participants
                .findByIdAndTrainingId(id.value(), training.value())
                .map(this::form)
                .orElseThrow(() -> new NotFound(id));
    }

    /** Throws {@link Refused} when the person is enrolled already, {@link Full} when no place is left. */
    @Transactional
    ParticipantId enrol(TrainingId training, EnrolmentForm form, Viewer viewer) {
        places.hold(training);
        var person = new PersonId(form.person());
        var present = people.find(person).map(PersonSummary::institution).orElse(null);
        return enter(training, person, institutions.pick(form.pick(), present), form.position(), viewer);
    }

    /** Adds a person and enrols them, or neither. Throws {@link id.layakanak.person.ProbablyKnown} as adding a person does. */
    @Transactional
    ParticipantId enrolNewcomer(TrainingId training, NewcomerForm form, boolean anyway, Viewer viewer) {
        places.hold(training);
        var institution = institutions.pick(form.pick(), null);
        var person = people.add(form.toPerson(institution), anyway);
        return enter(training, person, institution, form.position(), viewer);
    }

    /** The inner step of enrolling: right only while the places are held, which is what the race test shows. */
    @Transactional
    ParticipantId enter(
            TrainingId training,
            PersonId person,
            @Nullable InstitutionId institution,
            @Nullable String position,
            Viewer viewer) {
        var open = open(training, viewer);
        var known = requireNew(training, person);
        places.requireFree(open);
        return participants
                .save(new Participant(
                        training, person, institution, position, known.child(), viewer.account(), clock.instant()))
                .id();
    }

    /** Throws {@link StaleEdit} when it was saved by somebody else since the form was opened. */
    @Transactional
    void represent(TrainingId training, ParticipantId id, ParticipantForm form, Viewer viewer) {
        open(training, viewer);
        var participant = locked(training, id);
        if (participant.version() != form.version()) {
            throw new StaleEdit(form(participant));
        }
        form.applyTo(participant, institutions.pick(form.pick(), participant.institution()));
    }

    @Transactional
    void cancel(TrainingId training, ParticipantId id, Viewer viewer) {
        open(training, viewer);
        locked(training, id).cancel();
    }

    /** Throws {@link Full} when the place was given to somebody else meanwhile. */
    @Transactional
    void restore(TrainingId training, ParticipantId id, Viewer viewer) {
        places.hold(training);
        var open = open(training, viewer);
        var participant = locked(training, id);
        if (participant.isCancelled()) {
            places.requireFree(open);
            participant.restore(needsConsent(participant));
        }
    }

    private ParticipantForm form(Participant participant) {
        var institution = institutions.find(participant.institution());
        return ParticipantForm.of(
                participant, institution.map(InstitutionSummary::name).orElse(""));
    }

    private TrainingSummary open(TrainingId id, Viewer viewer) {
        var training = trainings.find(id, viewer).orElseThrow(() -> new NotFound(id));
        if (!training.takesParticipants()) {
            throw new WrongState(training.status(), "change participants");
        }
        return training;
    }

    private Participant locked(TrainingId training, ParticipantId id) {
        return participants
                .findWithLockByIdAndTrainingId(id.value(), training.value())
                .orElseThrow(() -> new NotFound(id));
    }

    /** The consent is on file from here on, and the place confirmed. Throws {@link WrongState} when none is awaited. */
    @Transactional
    void receiveConsent(TrainingId training, ParticipantId id, ConsentForm form, CheckedFile paper, Viewer viewer) {
        open(training, viewer);
        var participant = locked(training, id);
        participant.confirm();
        consents.save(form.toConsent(participant, files.store(paper, viewer), viewer.account(), clock.instant()));
    }

    /** Confirms somebody who needs no consent any more. Throws {@link WrongState} while they do. */
    @Transactional
    void confirm(TrainingId training, ParticipantId id, Viewer viewer) {
        open(training, viewer);
        var participant = locked(training, id);
        if (needsConsent(participant)) {
            throw new WrongState(ParticipantStatus.AWAITING_CONSENT, "confirm without consent");
        }
        participant.confirm();
    }

    /** Erases the consent with its paper; the participant waits for another one. Throws {@link WrongState} when they wait already. */
    @Transactional
    void withdrawConsent(TrainingId training, ParticipantId id, Viewer viewer) {
        open(training, viewer);
        var participant = locked(training, id);
        participant.awaitConsent();
        var consent = consents.findByParticipantId(id.value()).orElseThrow(() -> new NotFound(id));
        consents.delete(consent);
        consents.flush();
        files.delete(consent.file());
    }

    private boolean needsConsent(Participant participant) {
        return people.find(participant.person()).filter(PersonSummary::child).isPresent()
                && consents.findByParticipantId(participant.id().value()).isEmpty();
    }

    private PersonSummary requireNew(TrainingId training, PersonId person) {
        var known = people.find(person).orElseThrow(() -> new NotFound(person));
        if (participants.existsByTrainingIdAndPersonId(training.value(), person.value())) {
            throw new Refused("person", "participant.taken");
        }
        return known;
    }
}
