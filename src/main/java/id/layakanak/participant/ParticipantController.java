package id.layakanak.participant;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;
import static id.layakanak.web.Saving.saving;

import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.listing.PageAsked;
import id.layakanak.picker.PickText;
import id.layakanak.purpose.DataKind;
import id.layakanak.purpose.PurposeDirectory;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingId;
import id.layakanak.web.FilterPick;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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
@RequestMapping("/trainings/{training}/participants")
@AllowedTo({ADMIN, STAFF})
class ParticipantController {

    private final EnrolmentManagement management;
    private final ParticipantRows rows;
    private final TrainingDirectory trainings;
    private final InstitutionDirectory institutions;
    private final PurposeDirectory purposes;

    ParticipantController(
            EnrolmentManagement management,
            ParticipantRows rows,
            TrainingDirectory trainings,
            InstitutionDirectory institutions,
            PurposeDirectory purposes) {
        this.management = management;
        this.rows = rows;
        this.trainings = trainings;
        this.institutions = institutions;
        this.purposes = purposes;
    }

    @GetMapping
    @AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
    String list(
            @PathVariable TrainingId training,
            ParticipantFilter participantFilter,
            @RequestParam(required = false) @Nullable PickText institutionText,
            PageAsked page,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("training", trainings.find(training, viewer).orElseThrow(() -> new NotFound(training)));
        var institution =
                FilterPick.of(participantFilter.institution(), institutionText, rows.institutions(training, viewer));
        if (institution.isNews()) {
            return institution.redirect("institution", request);
        }
        var participants = rows.list(training, participantFilter, viewer, page);
        model.addAttribute("participants", participants);
        model.addAttribute(
                "blank",
                participants.isEmpty()
                        && participantFilter.isEmpty()
                        && rows.list(training, ParticipantFilter.ALL, viewer, PageAsked.FIRST)
                                .isEmpty());
        var headcount = rows.count(training, viewer);
        model.addAttribute("taken", headcount.taken());
        model.addAttribute(
                "children", headcount.children() == 0 ? 0 : rows.children(training, participantFilter, viewer));
        model.addAttribute("filter", participantFilter);
        model.addAttribute("types", institutions.types(LocaleContextHolder.getLocale()));
        model.addAttribute("institution", institution);
        return "participant/list";
    }

    @GetMapping("/{id}/edit")
    String editForm(@PathVariable TrainingId training, @PathVariable ParticipantId id, Viewer viewer, Model model) {
        model.addAttribute(management.form(training, id));
        return form(training, id, viewer, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable TrainingId training,
            @PathVariable ParticipantId id,
            @Valid ParticipantForm participantForm,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.represent(training, id, participantForm, viewer))
                .notice("participant.notice.changed")
                .to("/trainings/" + training + "/participants")
                .orShow(() -> form(training, id, viewer, model));
    }

    private String form(TrainingId training, ParticipantId id, Viewer viewer, Model model) {
        var participant = rows.find(training, id).orElseThrow(() -> new NotFound(id));
        model.addAttribute("training", trainings.find(training, viewer).orElseThrow(() -> new NotFound(training)));
        model.addAttribute("participant", participant);
        model.addAttribute("consent", rows.consent(training, id).orElse(null));
        model.addAttribute("purposes", purposes.of(LocaleContextHolder.getLocale(), DataKind.IDENTITY));
        return "participant/form";
    }
}
