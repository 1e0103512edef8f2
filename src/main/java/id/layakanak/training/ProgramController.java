package id.layakanak.training;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;
import static id.layakanak.web.Saving.saving;

import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.District;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/programs")
@AllowedTo({ADMIN, STAFF})
class ProgramController {

    private final ProgramManagement management;
    private final ProgramRows rows;
    private final TrainingRows trainings;
    private final ProgramDirectory programs;
    private final District district;
    private final Clock clock;

    ProgramController(
            ProgramManagement management,
            ProgramRows rows,
            TrainingRows trainings,
            ProgramDirectory programs,
            District district,
            Clock clock) {
        this.management = management;
        this.rows = rows;
        this.trainings = trainings;
        this.programs = programs;
        this.district = district;
        this.clock = clock;
    }

    @GetMapping
    @AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
    String list(ProgramFilter programFilter, PageAsked page, Viewer viewer, Model model) {
        model.addAttribute("filter", programFilter);
        model.addAttribute("programs", rows.list(programFilter, page, viewer));
        model.addAttribute("years", programs.years());
        return "training/programs";
    }

    @GetMapping("/{id}")
    @AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
    String show(@PathVariable ProgramId id, Viewer viewer, Model model) {
        model.addAttribute("program", rows.find(id, viewer).orElseThrow(() -> new NotFound(id)));
        model.addAttribute("trainings", trainings.ofProgram(id, viewer));
        return "training/program";
    }

    @GetMapping("/new")
    String newForm(Model model) {
        model.addAttribute(ProgramForm.ofYear(district.today(clock).getYear()));
        return form(model);
    }

    @PostMapping
    String create(@Valid ProgramForm programForm, BindingResult errors, Model model, RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.add(programForm))
                .notice("program.notice.added")
                .to(id -> "/programs/" + id)
                .orShow(() -> form(model));
    }

    @GetMapping("/{id}/edit")
    String editForm(@PathVariable ProgramId id, Model model) {
        model.addAttribute(management.form(id));
        return form(id, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable ProgramId id,
            @Valid ProgramForm programForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.describe(id, programForm))
                .notice("program.notice.changed")
                .to("/programs/" + id)
                .orShow(() -> form(id, model));
    }

    private String form(ProgramId id, Model model) {
        management.form(id); // nothing typed makes up for a record that is not there
        model.addAttribute("id", id);
        return form(model);
    }

    /** Fills what the form page needs besides the form itself, so no branch can forget it. */
    private String form(Model model) {
        model.addAttribute("budgetSources", rows.budgetSources());
        return "training/program-form";
    }
}
