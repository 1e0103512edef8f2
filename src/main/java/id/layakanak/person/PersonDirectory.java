package id.layakanak.person;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People for the choices and enrolments of other features. */
@Component
public class PersonDirectory {

    private final PersonRows rows;
    private final PersonManagement management;

    PersonDirectory(PersonRows rows, PersonManagement management) {
        this.rows = rows;
        this.management = management;
    }

    /** People whose name, institution or phone number contains the text; names that begin with it come first. */
    public List<PersonSummary> search(String text, int limit) {
        return text.isBlank() ? List.of() : rows.search(text, limit);
    }

    /** Nobody who was anonymised: there is nothing left to do with them. */
    public Optional<PersonSummary> find(PersonId id) {
        return rows.summary(id);
    }

    /**
     * Adds a person within the transaction of the caller. Throws {@link ProbablyKnown} when they may be on record already.
     *
     * @param anyway whether somebody has looked at those and knows that it is another person
     */
    public PersonId add(NewPerson person, boolean anyway) {
        return management.add(person, anyway);
    }
}
