package id.layakanak.person;

import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.institution.InstitutionSummary;
import id.layakanak.shared.District;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.WrongState;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with the posts of a person. All of it holds the person, so that two who say something about the same one do it one after the other. */
@Service
@Transactional(readOnly = true)
class PostManagement {

    private final People people;
    private final InstitutionDirectory institutions;
    private final District district;
    private final Clock clock;

    PostManagement(People people, InstitutionDirectory institutions, District district, Clock clock) {
        this.people = people;
        this.institutions = institutions;
        this.district = district;
        this.clock = clock;
    }

    /** Throws {@link WrongState} for somebody who was anonymised. */
    void requireKnown(PersonId id) {
        known(id);
    }

    private Person known(PersonId id) {
        var person = people.findById(id.value()).orElseThrow(() -> new NotFound(id));
        if (person.identity() == Identity.ERASED) {
            throw new WrongState(Identity.ERASED, "have posts changed");
        }
        return person;
    }

    /** Throws {@link WrongState} for somebody who was anonymised. */
    PostForm form(PersonId id, PostId post) {
        return form(known(id).post(post));
    }

    private PostForm form(HeldPost held) {
        var institution = institutions.find(held.post().institution());
        return PostForm.of(held, institution.map(InstitutionSummary::name).orElse(""));
    }

    /** Throws {@link Refused}. */
    @Transactional
    PostId add(PersonId id, PostForm form) {
        return held(id).take(form.toPost(institutions.pick(form.pick(), null), today()));
    }

    /** Throws {@link Refused}, and {@link StaleEdit} when it was saved by somebody else since the form was opened. */
    @Transactional
    void correct(PersonId id, PostId post, PostForm form) {
        var person = held(id);
        var stored = person.post(post);
        if (stored.version() != form.version()) {
            throw new StaleEdit(form(stored));
        }
        person.correct(
                post, form.toPost(institutions.pick(form.pick(), stored.post().institution()), today()));
    }

    @Transactional
    void remove(PersonId id, PostId post) {
        held(id).remove(post);
    }

    private Person held(PersonId id) {
        return people.findWithLockById(id.value()).orElseThrow(() -> new NotFound(id));
    }

    private LocalDate today() {
        return district.today(clock);
    }
}
