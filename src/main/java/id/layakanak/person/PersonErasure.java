package id.layakanak.person;

import id.layakanak.audit.AuditLog;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.WrongState;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases personal data for good, also from the log (UU 27/2022 art. 43 and 44). */
@Service
public class PersonErasure {

    private static final String TABLE = "person";

    private final People people;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonErasure(People people, AuditLog log, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Throws {@link NotFound}, and {@link WrongState} when it was done before. */
    @Transactional
    public void anonymise(PersonId id) {
        var person = locked(id);
        person.anonymise(people.nextAnonymousNumber(), clock.instant());
        people.saveAndFlush(person);
        events.publishEvent(new PersonAnonymised(id));
        log.erase(TABLE, id); // last, since the change itself has put the old values into the log once more
    }

    /** Nothing happens where there is no number. */
    @Transactional
    public void erasePhone(PersonId id) {
        var person = locked(id);
        person.erasePhone();
        people.saveAndFlush(person);
        log.eraseValues(TABLE, id, "phone");
    }

    /** Nothing happens where there is no NIP. The log never knew it. */
    @Transactional
    public void eraseNip(PersonId id) {
        locked(id).eraseNip();
    }

    /** Makes edits and new enrolments of the person wait (the latter through their foreign key), so that what is looked at next stays so. */
    @Transactional
    public void hold(PersonId id) {
        people.findWithLockById(id.value());
    }

    private Person locked(PersonId id) {
        return people.findWithLockById(id.value()).orElseThrow(() -> new NotFound(id));
    }
}
