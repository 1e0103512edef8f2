package id.layakanak.participant;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingId;
import id.layakanak.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives the place of a participant free and takes it again, and confirms it once nothing is awaited any more. */
@Controller
@RequestMapping("/trainings/{training}/participants/{id}")
@AllowedTo({ADMIN, STAFF})
class ParticipantStatusController {

    private final EnrolmentManagement management;
    private final ParticipantRows rows;

    ParticipantStatusController(EnrolmentManagement management, ParticipantRows rows) {
        this.management = management;
        this.rows = rows;
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable TrainingId training,
            @PathVariable ParticipantId id,
            Viewer viewer,
            RedirectAttributes redirect) {
        management.cancel(training, id, viewer);
        redirect.addFlashAttribute("cancelledId", id.toString());
        redirect.addFlashAttribute("cancelled", name(training, id));
        return "redirect:/trainings/" + training + "/participants";
    }

    @PostMapping("/restoration")
    String restore(
            @PathVariable TrainingId training,
            @PathVariable ParticipantId id,
            Viewer viewer,
            RedirectAttributes redirect) {
        try {
            management.restore(training, id, viewer);
            Notice.show("participant.notice.restored", name(training, id), redirect);
        } catch (Full full) {
            redirect.addFlashAttribute("full", full.quota());
        }
        return "redirect:/trainings/" + training + "/participants";
    }

    /** For somebody who turned 18 while their place was kept, or who was taken for a child by mistake. */
    @PostMapping("/confirmation")
    String confirm(
            @PathVariable TrainingId training,
            @PathVariable ParticipantId id,
            Viewer viewer,
            RedirectAttributes redirect) {
        management.confirm(training, id, viewer);
        Notice.show("participant.notice.confirmed", redirect);
        return "redirect:/trainings/" + training + "/participants";
    }

    private String name(TrainingId training, ParticipantId id) {
        return rows.find(training, id)
                .orElseThrow(() -> new NotFound(id))
                .name()
                .display();
    }
}
