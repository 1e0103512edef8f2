package id.layakanak.person;

import id.layakanak.shared.Refused;
import java.util.List;

/** Somebody with this name at this institution, or with this phone number, is on record already: whoever adds is to look first. */
public class ProbablyKnown extends Refused {

    private final transient List<PersonSummary> people;

    ProbablyKnown(List<PersonSummary> people) {
        super("", "person.alike.title");
        this.people = people;
    }

    public List<PersonSummary> people() {
        return people;
    }
}
