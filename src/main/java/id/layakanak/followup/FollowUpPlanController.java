package id.layakanak.followup;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;

import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.listing.PageAsked;
import id.layakanak.picker.PickText;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import id.layakanak.training.ProgramDirectory;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.web.FilterPick;
import id.layakanak.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/follow-up-plans")
@AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
class FollowUpPlanController {

    private static final int WAITING_SHOWN = 10;

    private final FollowUpManagement management;
    private final PlanRows rows;
    private final PlanPage page;
    private final TrainingDirectory trainings;
    private final ProgramDirectory programs;
    private final InstitutionDirectory institutions;

    FollowUpPlanController(
            FollowUpManagement management,
            PlanRows rows,
            PlanPage page,
            TrainingDirectory trainings,
            ProgramDirectory programs,
            InstitutionDirectory institutions) {
        this.management = management;
        this.rows = rows;
        this.page = page;
        this.trainings = trainings;
        this.programs = programs;
        this.institutions = institutions;
    }

    @GetMapping
    String list(
            PlanFilter planFilter,
            @RequestParam(required = false) @Nullable PickText trainingText,
            PageAsked page,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        if (viewer.isTaskForce()) {
            return own(planFilter.byStatusAlone(), page, viewer, model);
        }
        var training = FilterPick.of(planFilter.training(), trainingText, trainings.options(viewer));
        if (training.isNews()) {
            return training.redirect("training", request);
        }
        model.addAttribute("training", training);
        return all(planFilter, page, viewer, model);
    }

    /** The trainings that one may begin a plan after: those that the institution sent people to, and others. */
    @GetMapping("/new")
    @AllowedTo(TASK_FORCE)
    String newForm(WithoutPlanFilter withoutPlanFilter, PageAsked page, Viewer viewer, Model model) {
        model.addAttribute("filter", withoutPlanFilter);
        model.addAttribute("trainings", rows.withoutPlan(withoutPlanFilter.isSent(), viewer, page));
        return "followup/new";
    }

    @GetMapping("/{id}")
    String show(@PathVariable PlanId id, Viewer viewer, Model model) {
        return page.show(id, viewer, model);
    }

    @PostMapping("/{id}/deletion")
    @AllowedTo({ADMIN, STAFF, TASK_FORCE})
    String delete(@PathVariable PlanId id, Viewer viewer, RedirectAttributes redirect) {
        var training = management.discard(id, viewer);
        Notice.show("followup.notice.discarded", redirect);
        return viewer.isTaskForce()
                ? "redirect:/follow-up-plans"
                : "redirect:/trainings/" + training + "/follow-up-plans";
    }

    /** The plans of one institution, and the trainings that wait for one. */
    private String own(PlanFilter filter, PageAsked page, Viewer viewer, Model model) {
        counted(filter, viewer, model);
        model.addAttribute(
                "institution", institutions.find(viewer.institution()).orElseThrow());
        model.addAttribute("plans", rows.own(filter, viewer, page));
        model.addAttribute("expected", rows.withoutPlan(true, viewer, PageAsked.FIRST.sized(WAITING_SHOWN)));
        return "followup/own";
    }

    private String all(PlanFilter filter, PageAsked page, Viewer viewer, Model model) {
        counted(filter, viewer, model);
        model.addAttribute("plans", rows.list(filter, viewer, page));
        model.addAttribute("years", programs.years());
        return "followup/list";
    }

    private void counted(PlanFilter filter, Viewer viewer, Model model) {
        var totals = rows.totals(filter, viewer);
        model.addAttribute("filter", filter);
        model.addAttribute("totals", totals);
        model.addAttribute(
                "handedIn",
                totals.entrySet().stream()
                        .filter(entry -> entry.getKey().isHandedIn())
                        .mapToLong(Map.Entry::getValue)
                        .sum());
        model.addAttribute(
                "total", totals.values().stream().mapToLong(Long::longValue).sum());
    }
}
