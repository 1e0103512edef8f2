package id.layakanak.person;

import id.layakanak.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of one person, for whoever shows them. */
@Component
class PersonPage {

    private final PersonRows rows;

    PersonPage(PersonRows rows) {
        this.rows = rows;
    }

    String show(PersonId id, Model model) {
        model.addAttribute("person", found(id));
        model.addAttribute("line", Milestone.line(rows.posts(id), rows.trainings(id)));
        return "person/show";
    }

    /** The same for the form of one post. */
    String post(PersonId id, Model model) {
        model.addAttribute("person", found(id));
        return "person/post";
    }

    private PersonRow found(PersonId id) {
        return rows.find(id).orElseThrow(() -> new NotFound(id));
    }
}
