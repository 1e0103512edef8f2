package id.layakanak.training;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import id.layakanak.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Leads a training from one state to the next, and back where that is allowed (docs/states.md). Calling it off asks for a reason, see {@link
 * TrainingCancellationController}.
 */
@Controller
@RequestMapping("/trainings/{id}")
@AllowedTo({ADMIN, STAFF})
class TrainingStatusController {

    private final TrainingManagement management;

    TrainingStatusController(TrainingManagement management) {
        this.management = management;
    }

    @PostMapping("/publication")
    String publish(@PathVariable TrainingId id, Viewer viewer, RedirectAttributes redirect) {
        management.publish(id, viewer);
        Notice.show("training.notice.published", redirect);
        return "redirect:/trainings/" + id;
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable TrainingId id, Viewer viewer, RedirectAttributes redirect) {
        management.withdraw(id, viewer);
        Notice.show("training.notice.withdrawn", redirect);
        return "redirect:/trainings/" + id;
    }

    @PostMapping("/start")
    String start(@PathVariable TrainingId id, Viewer viewer, RedirectAttributes redirect) {
        management.start(id, viewer);
        Notice.show("training.notice.started", redirect);
        return "redirect:/trainings/" + id;
    }

    @PostMapping("/completion")
    String finish(@PathVariable TrainingId id, Viewer viewer, RedirectAttributes redirect) {
        management.finish(id, viewer);
        Notice.show("training.notice.finished", redirect);
        return "redirect:/trainings/" + id;
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable TrainingId id, Viewer viewer, RedirectAttributes redirect) {
        management.reopen(id, viewer);
        Notice.show("training.notice.reopened", redirect);
        return "redirect:/trainings/" + id;
    }
}
