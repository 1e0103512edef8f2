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

/** Starts an announced training, ends it, and takes its end back. */
@Controller
@RequestMapping("/trainings/{id}")
@AllowedTo({ADMIN, STAFF})
class CourseController {

    private final TrainingManagement management;

    CourseController(TrainingManagement management) {
        this.management = management;
    }

    @PostMapping("/start")
    String create(@PathVariable TrainingId id, Viewer viewer, RedirectAttributes redirect) {
        management.start(id, viewer);
        Notice.show("training.notice.started", redirect);
        return "redirect:/trainings/" + id;
    }

    @PostMapping("/completion")
    String delete(@PathVariable TrainingId id, Viewer viewer, RedirectAttributes redirect) {
        management.finish(id, viewer);
        Notice.show("training.notice.finished", redirect);
        return "redirect:/trainings/" + id;
    }

    @PostMapping("/reopening")
    String update(@PathVariable TrainingId id, Viewer viewer, RedirectAttributes redirect) {
        management.reopen(id, viewer);
        Notice.show("training.notice.reopened", redirect);
        return "redirect:/trainings/" + id;
    }
}
