package id.layakanak.person;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Phone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells while a new person is being typed who may be the same one; saving asks again. */
@Controller
@AllowedTo({ADMIN, STAFF})
class AlikeController {

    private final PersonRows rows;

    AlikeController(PersonRows rows) {
        this.rows = rows;
    }

    @GetMapping("/people/alike")
    String list(
            @RequestParam(required = false) @Nullable String fullName,
            @RequestParam(required = false) @Nullable UUID institution,
            @RequestParam(required = false) @Nullable String phone,
            Model model) {
        var name = new PersonName(null, fullName == null ? "" : fullName, null);
        var at = institution == null ? null : new InstitutionId(institution);
        model.addAttribute("alike", rows.alike(name, at, Phone.stored(phone)));
        return "person/form :: alike";
    }
}
