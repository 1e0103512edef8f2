package id.layakanak.khamodule;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.shared.AllowedTo;
import id.layakanak.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a module out of the curriculum, and back in: each undoes the other. */
@Controller
@RequestMapping("/kha-modules/{id}")
@AllowedTo({ADMIN, STAFF})
class KhaModuleActivationController {

    private final KhaModuleManagement management;

    KhaModuleActivationController(KhaModuleManagement management) {
        this.management = management;
    }

    @PostMapping("/activation")
    String activate(@PathVariable KhaModuleId id, RedirectAttributes redirect) {
        management.activate(id);
        Notice.show("khamodule.notice.activated", redirect);
        return "redirect:/kha-modules/" + id;
    }

    @PostMapping("/deactivation")
    String deactivate(@PathVariable KhaModuleId id, RedirectAttributes redirect) {
        management.deactivate(id);
        Notice.show("khamodule.notice.deactivated", redirect);
        return "redirect:/kha-modules/" + id;
    }
}
