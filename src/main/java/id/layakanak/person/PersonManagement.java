package id.layakanak.person;

import id.layakanak.audit.AuditLog;
import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.institution.InstitutionSummary;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.District;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Uniqueness;
import id.layakanak.shared.WrongState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with people. */
@Service
@Transactional(readOnly = true)
class PersonManagement {

    private static final UUID NONE = new UUID(0, 0);

    private final People people;
    private final PersonRows rows;
    private final InstitutionDirectory institutions;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final District district;
    private final Clock clock;
    private final Uniqueness uniqueness;

    PersonManagement(
            People people,
            PersonRows rows,
            InstitutionDirectory institutions,
            AuditLog log,
            ApplicationEventPublisher events,
            District district,
            Clock clock,
            Uniqueness uniqueness) {
        this.uniqueness = uniqueness;
        this.people = people;
        this.rows = rows;
        this.institutions = institutions;
        this.log = log;
        this.events = events;
        this.district = district;
        this.clock = clock;
    }

    /** Throws {@link WrongState} for somebody who was anonymised. */
    PersonForm form(PersonId id) {
        var person = people.findById(id.value()).orElseThrow(() -> new NotFound(id));
        if (person.identity() == Identity.ERASED) {
            throw new WrongState(Identity.ERASED, "be edited");
        }
        return form(person);
    }

    private PersonForm form(Person person) {
        var institution = institutions.find(person.institution());
        return PersonForm.of(person, institution.map(InstitutionSummary::name).orElse(""), today());
    }

    /**
     * Throws {@link ProbablyKnown} when the person may be on record already.
     *
     * @param anyway whether somebody has looked at those and knows that it is another person
     */
    @Transactional
    PersonId add(PersonForm form, boolean anyway) {
        return add(form.toPerson(institutions.pick(form.pick(), null), today()), anyway);
    }

    /** As above, for those who are added while they are enrolled. */
    @Transactional
    PersonId add(NewPerson person, boolean anyway) {
        institutions.require(person.institution());
        return add(person.toPerson(today()), anyway);
    }

    private PersonId add(Person person, boolean anyway) {
        requireFreeNip(person.nip(), NONE);
        if (!anyway) {
            requireUnlike(person);
        }
        return people.saveAndFlush(person).id(); // sent at once: whoever enrols the person next reads with SQL
    }

    /** Throws {@link StaleEdit} when it was saved by somebody else since the form was opened. */
    @Transactional
    void describe(PersonId id, PersonForm form) {
        var person = people.findWithLockById(id.value()).orElseThrow(() -> new NotFound(id));
        if (person.version() != form.version()) {
            throw new StaleEdit(form(person));
        }
        var institution = institutions.pick(form.pick(), person.institution());
        requireFreeNip(form.nip(person), id.value());
        var wasChild = person.isChild(today());
        form.applyTo(person, institution, today());
        if (person.isChild(today()) && !wasChild) {
            people.saveAndFlush(person);
            events.publishEvent(new PersonIsChild(id));
        }
    }

    /** Notes that the NIP is about to be shown in full. Throws {@link NotFound} when there is none. */
    @Transactional
    void revealNip(PersonId id) {
        people.findById(id.value()).filter(person -> person.nip() != null).orElseThrow(() -> new NotFound(id));
        log.note(AuditAction.REVEALED, "person", id, Map.of("nip", "•••"));
    }

    private LocalDate today() {
        return district.today(clock);
    }

    private void requireUnlike(Person person) {
        uniqueness.hold("person.name", person.name().full());
        if (person.phone() != null) {
            uniqueness.hold("person.phone", person.phone());
        }
        var alike = rows.alike(person.name(), person.institution(), person.phone());
        if (!alike.isEmpty()) {
            throw new ProbablyKnown(alike);
        }
    }

    private void requireFreeNip(@Nullable String nip, UUID except) {
        if (nip == null) {
            return;
        }
        uniqueness.hold("person.nip", nip);
        if (people.existsByNipAndIdNot(nip, except)) {
            throw new Refused("nip", "person.nip.taken");
        }
    }
}
