package id.layakanak.report;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.District;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sessions of a day, of which home shows the first ones of today. */
@Controller
@AllowedTo({ADMIN, STAFF, LEADER})
class DaySessionController {

    private final DaySessionRows rows;
    private final District district;
    private final Clock clock;

    DaySessionController(DaySessionRows rows, District district, Clock clock) {
        this.rows = rows;
        this.district = district;
        this.clock = clock;
    }

    @GetMapping("/sessions")
    String list(DaySessionFilter sessionFilter, PageAsked page, Model model) {
        var today = district.today(clock);
        var day = sessionFilter.dayOr(today);
        model.addAttribute("filter", sessionFilter);
        model.addAttribute("day", day);
        model.addAttribute("today", today);
        model.addAttribute("sessions", rows.of(day, page));
        return "report/sessions";
    }
}
