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

/** Announces a training, and takes the announcement back. */
@Controller
@RequestMapping("/trainings/{id}")
@AllowedTo({ADMIN, STAFF})
class PublicationController {

    private final TrainingManagement management;

    PublicationController(TrainingManagement management) {
        this.management = management;
    }

    @PostMapping("/publication")
    String create(@PathVariable TrainingId id, Viewer viewer, RedirectAttributes redirect) {
        management.publish(id, viewer);
        Notice.show("training.notice.published", redirect);
        return "redirect:/trainings/" + id;
    }

    @PostMapping("/withdrawal")
    String delete(@PathVariable TrainingId id, Viewer viewer, RedirectAttributes redirect) {
        management.withdraw(id, viewer);
        Notice.show("training.notice.withdrawn", redirect);
        return "redirect:/trainings/" + id;
    }
}
