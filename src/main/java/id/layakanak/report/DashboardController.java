package id.layakanak.report;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;
import static java.util.Comparator.comparing;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.District;
import id.layakanak.shared.Viewer;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what is on today and what waits for whoever looks. */
@Controller
@AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
class DashboardController {

    private final Dashboard dashboard;
    private final DaySessionRows sessions;
    private final District district;
    private final Clock clock;

    DashboardController(Dashboard dashboard, DaySessionRows sessions, District district, Clock clock) {
        this.dashboard = dashboard;
        this.sessions = sessions;
        this.district = district;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Viewer viewer, Model model) {
        model.addAttribute("greeting", greeting());
        model.addAttribute("today", district.today(clock));
        model.addAttribute("upcoming", dashboard.upcoming());
        return viewer.isTaskForce() ? institution(viewer, model) : district(viewer, model);
    }

    /** For those who act for one institution: what it must do now. */
    private String institution(Viewer viewer, Model model) {
        var own = viewer.ownInstitution();
        model.addAttribute("institution", dashboard.own(own));
        model.addAttribute("openPlans", dashboard.openPlans(own));
        model.addAttribute("missingPlans", dashboard.missingPlans(own));
        model.addAttribute("dueActions", dashboard.dueActions(own));
        return "report/institution";
    }

    /** For those who keep or read the figures of the whole district. */
    private String district(Viewer viewer, Model model) {
        model.addAttribute("setup", dashboard.setup());
        var ofToday = sessions.ofToday();
        model.addAttribute(
                "sessions",
                ofToday.rows().stream().sorted(comparing(DaySession::startsAt)).toList());
        model.addAttribute("sessionsOfToday", ofToday.count());
        model.addAttribute("plans", dashboard.plans());
        model.addAttribute("years", dashboard.years(viewer.isStaff()));
        if (viewer.isStaff()) {
            model.addAttribute("waiting", dashboard.waitingLongest());
            model.addAttribute("corrections", dashboard.corrections());
        }
        return "report/home";
    }

    /** The message for the time of day in the district. */
    private String greeting() {
        var hour = district.timeOf(clock.instant()).getHour();
        if (hour >= 4 && hour < 11) {
            return "report.greeting.morning";
        }
        if (hour >= 11 && hour < 15) {
            return "report.greeting.noon";
        }
        return hour >= 15 && hour < 18 ? "report.greeting.afternoon" : "report.greeting.evening";
    }
}
