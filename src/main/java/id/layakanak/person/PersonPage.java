package id.layakanak.person;

import id.layakanak.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one person, for whoever shows it. */
@Component
class PersonPage {

    private final PersonRows rows;

    PersonPage(PersonRows rows) {
        this.rows = rows;
    }

    String show(PersonId id, Model model) {
        model.addAttribute("person", rows.find(id).orElseThrow(() -> new NotFound(id)));
        model.addAttribute("trainings", rows.trainings(id));
        return "person/show";
    }
}
