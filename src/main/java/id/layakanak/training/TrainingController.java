package id.layakanak.training;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;
import static id.layakanak.web.Saving.saving;

import id.layakanak.listing.PageAsked;
import id.layakanak.picker.PickText;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.District;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.web.FilterPick;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/trainings")
@AllowedTo({ADMIN, STAFF})
class TrainingController {

    private final TrainingManagement management;
    private final TrainingRows rows;
    private final RundownRows rundowns;
    private final ProgramDirectory programs;
    private final District district;
    private final Clock clock;

    TrainingController(
            TrainingManagement management,
            TrainingRows rows,
            RundownRows rundowns,
            ProgramDirectory programs,
            District district,
            Clock clock) {
        this.management = management;
        this.rows = rows;
        this.rundowns = rundowns;
        this.programs = programs;
        this.district = district;
        this.clock = clock;
    }

    @GetMapping
    @AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
    String list(
            TrainingFilter trainingFilter,
            @RequestParam(required = false) @Nullable PickText programText,
            PageAsked page,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var program = FilterPick.of(trainingFilter.program(), programText, programs.options());
        if (program.isNews()) {
            return program.redirect("program", request);
        }
        model.addAttribute("filter", trainingFilter);
        model.addAttribute("trainings", rows.list(trainingFilter, page, viewer));
        model.addAttribute("statuses", statuses(viewer));
        model.addAttribute("years", programs.years());
        model.addAttribute("program", program);
        return "training/list";
    }

    @GetMapping("/{id}")
    @AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
    String show(@PathVariable TrainingId id, Viewer viewer, Model model) {
        var row = rows.find(id, viewer).orElseThrow(() -> new NotFound(id));
        var rundown = rundowns.of(row.training());
        model.addAttribute("row", row);
        model.addAttribute("training", row.training());
        model.addAttribute("rundown", rundown);
        model.addAttribute("next", new NextStep(row, rundown, district.today(clock)));
        model.addAttribute("history", rows.history(id));
        return "training/show";
    }

    /** Blank, of a program, or after the model of another training. */
    @GetMapping("/new")
    String newForm(
            @RequestParam(required = false) @Nullable ProgramId program,
            @RequestParam(required = false) @Nullable TrainingId copyOf,
            Model model) {
        model.addAttribute(copyOf == null ? management.blankForm(program) : management.copyForm(copyOf));
        return form(copyOf, model);
    }

    @PostMapping
    String create(
            @RequestParam(required = false) @Nullable TrainingId copyOf,
            @Valid TrainingForm trainingForm,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.plan(trainingForm, copyOf, viewer))
                .notice("training.notice.planned")
                .to(id -> "/trainings/" + id)
                .orShow(() -> form(copyOf, model));
    }

    @GetMapping("/{id}/edit")
    String editForm(@PathVariable TrainingId id, Model model) {
        model.addAttribute(management.form(id));
        return editing(id, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable TrainingId id,
            @Valid TrainingForm trainingForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.describe(id, trainingForm))
                .notice("training.notice.changed")
                .to("/trainings/" + id)
                .orShow(() -> editing(id, model));
    }

    private static List<String> statuses(Viewer viewer) {
        var states = Stream.of(TrainingStatus.values())
                .filter(status -> viewer.isStaff() || status.isPublic())
                .map(TrainingStatus::name);
        return Stream.concat(states, Stream.of("held")).toList();
    }

    private String editing(TrainingId id, Model model) {
        management.form(id); // nothing typed makes up for a record that is not there
        model.addAttribute("id", id);
        return form(null, model);
    }

    /** Fills what the form page needs besides the form itself, so no branch can forget it. */
    private String form(@Nullable TrainingId copyOf, Model model) {
        model.addAttribute("copyOf", copyOf);
        model.addAttribute("noProgram", programs.options().search("").isEmpty());
        model.addAttribute("venues", rows.venues());
        return "training/form";
    }
}
