package id.layakanak.followup;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;
import static id.layakanak.web.Saving.saving;
import static java.util.stream.Collectors.toList;

import id.layakanak.indicator.IndicatorCatalogue;
import id.layakanak.indicator.IndicatorSummary;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Choice;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.WrongState;
import id.layakanak.web.Notice;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The actions of a plan, while it is open to be written in. */
@Controller
@RequestMapping("/follow-up-plans/{id}/actions")
@AllowedTo({ADMIN, STAFF, TASK_FORCE})
class ActionController {

    private final FollowUpManagement management;
    private final PlanRows rows;
    private final IndicatorCatalogue indicators;

    ActionController(FollowUpManagement management, PlanRows rows, IndicatorCatalogue indicators) {
        this.management = management;
        this.rows = rows;
        this.indicators = indicators;
    }

    @GetMapping("/new")
    String newForm(@PathVariable PlanId id, Viewer viewer, Model model) {
        requireOpen(plan(id, viewer));
        model.addAttribute(ActionForm.empty());
        return form(id, viewer, model);
    }

    @PostMapping
    String create(
            @PathVariable PlanId id,
            @Valid ActionForm actionForm,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.add(id, actionForm, viewer))
                .notice("followup.notice.added")
                .to("/follow-up-plans/" + id)
                .orShow(() -> form(id, viewer, model));
    }

    @GetMapping("/{actionId}/edit")
    String editForm(@PathVariable PlanId id, @PathVariable ActionId actionId, Viewer viewer, Model model) {
        var plan = plan(id, viewer);
        requireOpen(plan);
        var action = action(plan, actionId);
        model.addAttribute(ActionForm.of(action.commitment(), action.version()));
        return form(id, actionId, viewer, model);
    }

    @PostMapping("/{actionId}")
    String update(
            @PathVariable PlanId id,
            @PathVariable ActionId actionId,
            @Valid ActionForm actionForm,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.change(id, actionId, actionForm, viewer))
                .notice("followup.notice.changed")
                .to("/follow-up-plans/" + id)
                .orShow(() -> form(id, actionId, viewer, model));
    }

    @PostMapping("/{actionId}/deletion")
    String delete(
            @PathVariable PlanId id, @PathVariable ActionId actionId, Viewer viewer, RedirectAttributes redirect) {
        management.remove(id, actionId, viewer);
        Notice.show("followup.notice.removed", redirect);
        return "redirect:/follow-up-plans/" + id;
    }

    private String form(PlanId id, ActionId actionId, Viewer viewer, Model model) {
        model.addAttribute("actionId", action(plan(id, viewer), actionId).id());
        return form(id, viewer, model);
    }

    private ActionRow action(PlanRow plan, ActionId id) {
        return rows.actions(plan).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Fills what the form page needs besides the form itself, so no branch can forget it. */
    private String form(PlanId id, Viewer viewer, Model model) {
        model.addAttribute("plan", plan(id, viewer));
        model.addAttribute("indicators", indicators());
        model.addAttribute("fundingSources", FundingSource.values());
        return "followup/form";
    }

    private Map<String, List<Choice>> indicators() {
        var choices = new LinkedHashMap<String, List<Choice>>();
        indicators
                .byPart()
                .forEach((part, of) ->
                        choices.put(part, of.stream().map(this::choice).collect(toList())));
        return choices;
    }

    private Choice choice(IndicatorSummary indicator) {
        return new Choice(indicator.id(), indicator.label());
    }

    private PlanRow plan(PlanId id, Viewer viewer) {
        return rows.find(id, viewer).filter(plan -> plan.isOf(viewer)).orElseThrow(() -> new NotFound(id));
    }

    private static void requireOpen(PlanRow plan) {
        if (!plan.status().isOpen()) {
            throw new WrongState(plan.status(), "change an action");
        }
    }
}
