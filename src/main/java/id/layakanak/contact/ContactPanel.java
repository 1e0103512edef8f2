package id.layakanak.contact;

import id.layakanak.institution.InstitutionPanel;
import id.layakanak.institution.InstitutionSummary;
import id.layakanak.shared.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Whom to call, on the page of the institution. */
@Component
@Order(40)
class ContactPanel implements InstitutionPanel {

    private final ContactRows rows;

    ContactPanel(ContactRows rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable Panel of(InstitutionSummary institution, Viewer viewer, Model model) {
        var contacts = rows.of(institution.id(), viewer);
        if (contacts.isEmpty() && !viewer.isStaff()) {
            return null;
        }
        model.addAttribute("contacts", contacts);
        return Panel.aside("contact/panel :: panel").missing(missing(institution, contacts));
    }

    private static List<Missing> missing(InstitutionSummary institution, List<ContactRow> contacts) {
        var page = "/institutions/" + institution.id();
        if (!institution.active()) {
            return contacts.isEmpty()
                    ? List.of()
                    : List.of(new Missing("contact.missing.closed", "contact.missing.closed.do", page + "#contacts"));
        }
        return contacts.isEmpty()
                ? List.of(new Missing("contact.missing", "contact.action.add", page + "/contacts/new"))
                : List.of();
    }
}
