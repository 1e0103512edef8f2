package id.layakanak.followup;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Choice;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingSummary;
import id.layakanak.web.Notice;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/follow-up-plans")
@AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
class FollowUpPlanController {

    private final FollowUpManagement management;
    private final PlanRows rows;
    private final PlanPage page;
    private final TrainingDirectory trainings;
    private final InstitutionDirectory institutions;

    FollowUpPlanController(
            FollowUpManagement management,
            PlanRows rows,
            PlanPage page,
            TrainingDirectory trainings,
            InstitutionDirectory institutions) {
        this.management = management;
        this.rows = rows;
        this.page = page;
        this.trainings = trainings;
        this.institutions = institutions;
    }

    @GetMapping
    String list(PlanFilter planFilter, @PageableDefault(size = 25) Pageable page, Viewer viewer, Model model) {
        return viewer.isTaskForce() ? own(viewer, model) : all(planFilter, page, viewer, model);
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

    /** The few plans of one institution, and the trainings that wait for one. */
    private String own(Viewer viewer, Model model) {
        var sent = rows.sentWithoutPlan(viewer.ownInstitution());
        model.addAttribute(
                "institution", institutions.find(viewer.institution()).orElseThrow());
        model.addAttribute("plans", rows.own(viewer));
        model.addAttribute(
                "waiting",
                trainings.takingFollowUpPlans(viewer).stream()
                        .filter(training -> sent.containsKey(training.id()))
                        .map(training -> new WaitingTraining(training, sent.getOrDefault(training.id(), 0)))
                        .sorted(comparing(WaitingTraining::isExpected).reversed())
                        .toList());
        return "followup/own";
    }

    private String all(PlanFilter filter, Pageable page, Viewer viewer, Model model) {
        var totals = rows.totals(filter, viewer);
        var taking = trainings.takingFollowUpPlans(viewer);
        model.addAttribute("filter", filter);
        model.addAttribute("totals", totals);
        model.addAttribute(
                "total", totals.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("plans", rows.list(filter, totals, viewer, page));
        model.addAttribute(
                "trainings",
                taking.stream()
                        .map(training -> new Choice(training.id().toString(), training.heading()))
                        .toList());
        model.addAttribute("years", years(taking));
        return "followup/list";
    }

    private static List<Choice> years(List<TrainingSummary> trainings) {
        return trainings.stream()
                .map(TrainingSummary::fiscalYear)
                .distinct()
                .sorted(reverseOrder())
                .map(year -> new Choice(year.toString(), year.toString()))
                .toList();
    }
}
