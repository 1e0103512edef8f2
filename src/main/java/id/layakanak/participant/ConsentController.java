package id.layakanak.participant;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.web.Saving.saving;

import id.layakanak.file.FileRule;
import id.layakanak.file.StoredFiles;
import id.layakanak.purpose.DataKind;
import id.layakanak.purpose.PurposeDirectory;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingId;
import id.layakanak.web.Notice;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The consent of a parent or guardian, without which a child's place is not confirmed. */
@Controller
@RequestMapping("/trainings/{training}/participants/{id}/consent")
@AllowedTo({ADMIN, STAFF})
class ConsentController {

    private final EnrolmentManagement management;
    private final ParticipantRows rows;
    private final TrainingDirectory trainings;
    private final StoredFiles files;
    private final PurposeDirectory purposes;

    ConsentController(
            EnrolmentManagement management,
            ParticipantRows rows,
            TrainingDirectory trainings,
            StoredFiles files,
            PurposeDirectory purposes) {
        this.management = management;
        this.rows = rows;
        this.trainings = trainings;
        this.files = files;
        this.purposes = purposes;
    }

    @GetMapping
    String newForm(
            @PathVariable TrainingId training,
            @PathVariable ParticipantId id,
            Viewer viewer,
            Locale locale,
            Model model) {
        model.addAttribute(ConsentForm.empty());
        return form(training, id, viewer, locale, model);
    }

    @PostMapping
    String receive(
            @PathVariable TrainingId training,
            @PathVariable ParticipantId id,
            @Valid ConsentForm consentForm,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> {
                    var paper = files.check(consentForm.paper(), "paper", FileRule.PAPER);
                    management.receiveConsent(training, id, consentForm, paper, viewer);
                })
                .notice("participant.notice.consented")
                .to("/trainings/" + training + "/participants")
                .orShow(() -> form(training, id, viewer, locale, model));
    }

    @GetMapping("/paper")
    @Audited(AuditAction.DOWNLOADED)
    ResponseEntity<Resource> show(@PathVariable TrainingId training, @PathVariable ParticipantId id) {
        return files.download(rows.consentPaper(training, id).orElseThrow(() -> new NotFound(id)));
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable TrainingId training,
            @PathVariable ParticipantId id,
            Viewer viewer,
            RedirectAttributes redirect) {
        management.withdrawConsent(training, id, viewer);
        Notice.show("participant.notice.withdrawn", redirect);
        return "redirect:/trainings/" + training + "/participants/" + id + "/edit";
    }

    private String form(TrainingId training, ParticipantId id, Viewer viewer, Locale locale, Model model) {
        model.addAttribute("training", trainings.find(training, viewer).orElseThrow(() -> new NotFound(training)));
        model.addAttribute("participant", rows.find(training, id).orElseThrow(() -> new NotFound(id)));
        model.addAttribute("relations", GuardianRelation.values());
        model.addAttribute("rule", FileRule.PAPER);
        model.addAttribute("purposes", purposes.of(locale, DataKind.CHILD));
        return "participant/consent";
    }
}
