package id.layakanak.participant;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingId;
import id.layakanak.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Confirms somebody who turned 18 while their place was kept, or who was taken for a child by mistake. */
@Controller
@AllowedTo({ADMIN, STAFF})
class ConfirmationController {

    private final EnrolmentManagement management;

    ConfirmationController(EnrolmentManagement management) {
        this.management = management;
    }

    @PostMapping("/trainings/{training}/participants/{id}/confirmation")
    String create(
            @PathVariable TrainingId training,
            @PathVariable ParticipantId id,
            Viewer viewer,
            RedirectAttributes redirect) {
        management.confirm(training, id, viewer);
        Notice.show("participant.notice.confirmed", redirect);
        return "redirect:/trainings/" + training + "/participants";
    }
}
