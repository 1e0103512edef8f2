package id.layakanak.attendance;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import id.layakanak.training.SessionId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes somebody's word that a session began before its time, so that those who came can be marked; and takes it back. */
@Controller
@AllowedTo({ADMIN, STAFF})
class EarlyOpeningController {

    private final AttendanceManagement management;

    EarlyOpeningController(AttendanceManagement management) {
        this.management = management;
    }

    @PostMapping("/sessions/{id}/attendance/opening")
    String openEarly(@PathVariable SessionId id, Viewer viewer) {
        management.openEarly(id, viewer);
        return "redirect:/sessions/" + id + "/attendance";
    }

    @PostMapping("/sessions/{id}/attendance/opening/reversal")
    String takeBack(@PathVariable SessionId id, Viewer viewer) {
        management.takeBackOpening(id, viewer);
        return "redirect:/sessions/" + id + "/attendance";
    }
}
