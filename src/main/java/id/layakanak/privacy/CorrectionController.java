package id.layakanak.privacy;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.web.Saving.saving;

import id.layakanak.listing.PageAsked;
import id.layakanak.person.PersonDirectory;
import id.layakanak.person.PersonId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.District;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@AllowedTo({ADMIN, STAFF})
class CorrectionController {

    private final CorrectionManagement management;
    private final CorrectionRows rows;
    private final CorrectionPage page;
    private final PersonDirectory people;
    private final District district;
    private final Clock clock;

    CorrectionController(
            CorrectionManagement management,
            CorrectionRows rows,
            CorrectionPage page,
            PersonDirectory people,
            District district,
            Clock clock) {
        this.management = management;
        this.rows = rows;
        this.page = page;
        this.people = people;
        this.district = district;
        this.clock = clock;
    }

    @GetMapping("/corrections")
    String list(@RequestParam(required = false) @Nullable String state, PageAsked page, Model model) {
        model.addAttribute("state", state);
        var corrections = rows.list("all".equals(state), page);
        model.addAttribute("corrections", corrections);
        model.addAttribute(
                "blank",
                state == null
                        && corrections.isEmpty()
                        && rows.list(true, PageAsked.FIRST).isEmpty());
        return "privacy/corrections";
    }

    @GetMapping("/corrections/{id}")
    String show(@PathVariable CorrectionId id, Model model) {
        model.addAttribute(AnswerForm.empty());
        return page.show(id, model);
    }

    @GetMapping("/people/{person}/corrections/new")
    String newForm(@PathVariable PersonId person, Model model) {
        model.addAttribute(CorrectionForm.receivedNow(district, clock));
        return form(person, model);
    }

    @PostMapping("/people/{person}/corrections")
    String create(
            @PathVariable PersonId person,
            @Valid CorrectionForm correctionForm,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.enter(person, correctionForm, viewer))
                .notice("privacy.notice.entered")
                .to(id -> "/corrections/" + id)
                .orShow(() -> form(person, model));
    }

    private String form(PersonId id, Model model) {
        model.addAttribute("person", people.find(id).orElseThrow(() -> new NotFound(id)));
        model.addAttribute("channels", CorrectionChannel.values());
        return "privacy/correction-form";
    }
}
