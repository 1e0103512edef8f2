package id.layakanak.privacy;

import static id.layakanak.shared.Role.ADMIN;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import id.layakanak.web.Notice;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** First the report, then the approval: nobody is erased otherwise. */
@Controller
@RequestMapping("/retention-runs")
@AllowedTo(ADMIN)
class RetentionController {

    private final RetentionManagement management;
    private final DueForErasure report;

    RetentionController(RetentionManagement management, DueForErasure report) {
        this.management = management;
        this.report = report;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("candidates", report.list());
        var total = report.count();
        model.addAttribute("total", Math.min(total, DueForErasure.COUNTED));
        model.addAttribute("more", total > DueForErasure.COUNTED);
        model.addAttribute("kinds", Erasable.values());
        model.addAttribute("runs", management.past());
        return "privacy/retention";
    }

    @PostMapping
    String approve(
            @RequestParam(defaultValue = "") List<Proposal> proposal, Viewer viewer, RedirectAttributes redirect) {
        if (proposal.isEmpty()) {
            redirect.addFlashAttribute("nobody", true);
        } else {
            var skipped = management.approve(proposal, viewer);
            Notice.show("privacy.notice.approved", skipped, redirect);
        }
        return "redirect:/retention-runs";
    }
}
