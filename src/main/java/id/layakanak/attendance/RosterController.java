package id.layakanak.attendance;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.participant.ParticipantId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Viewer;
import id.layakanak.training.SessionId;
import id.layakanak.web.Conflict;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The roster of a session, where attendance is entered: one tap, one mark. With htmx the row alone is answered. */
@Controller
@RequestMapping("/sessions/{id}/attendance")
@AllowedTo({ADMIN, STAFF})
class RosterController {

    private final AttendanceManagement management;
    private final SessionSheets sheets;
    private final RosterRows rows;
    private final Tallies tallies;

    RosterController(AttendanceManagement management, SessionSheets sheets, RosterRows rows, Tallies tallies) {
        this.management = management;
        this.sheets = sheets;
        this.rows = rows;
        this.tallies = tallies;
    }

    @ModelAttribute("statuses")
    AttendanceStatus[] statuses() {
        return AttendanceStatus.values();
    }

    @GetMapping
    String list(@PathVariable SessionId id, RosterFilter rosterFilter, Viewer viewer, Model model) {
        bar(id, rosterFilter, viewer, model);
        model.addAttribute("rows", rows.list(id, rosterFilter));
        return "attendance/roster";
    }

    /** Marks all who have no mark yet. */
    @PostMapping
    String markRest(
            @PathVariable SessionId id,
            @RequestParam AttendanceStatus status,
            RosterFilter rosterFilter,
            Viewer viewer,
            RedirectAttributes redirect) {
        if (management.markRest(id, status, viewer) == 0) {
            redirect.addFlashAttribute("said", "attendance.said.nobody");
        }
        return "redirect:/sessions/" + id + "/attendance" + rosterFilter.query();
    }

    @PostMapping("/{participant}")
    String mark(
            @PathVariable SessionId id,
            @PathVariable ParticipantId participant,
            @Valid MarkForm markForm,
            RosterFilter rosterFilter,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean rowAlone,
            Viewer viewer,
            Model model) {
        try {
            management.mark(id, participant, markForm, viewer);
        } catch (StaleEdit stale) {
            Conflict.show(stale, model);
            return rowAlone ? row(id, participant, rosterFilter, viewer, model) : list(id, rosterFilter, viewer, model);
        }
        return rowAlone
                ? row(id, participant, rosterFilter, viewer, model)
                : "redirect:/sessions/" + id + "/attendance" + rosterFilter.query() + "#p-" + participant;
    }

    private String row(SessionId id, ParticipantId participant, RosterFilter filter, Viewer viewer, Model model) {
        bar(id, filter, viewer, model);
        model.addAttribute("row", rows.find(id, participant).orElseThrow(() -> new NotFound(participant)));
        return "attendance/roster :: marked";
    }

    /** What the page shows around its rows, and what changes with every mark. */
    private void bar(SessionId id, RosterFilter filter, Viewer viewer, Model model) {
        model.addAttribute("sheet", sheets.find(id, viewer));
        model.addAttribute("tally", tallies.ofSession(id));
        model.addAttribute("step", management.lastStep(id, viewer).orElse(null));
        model.addAttribute("filter", filter);
    }
}
