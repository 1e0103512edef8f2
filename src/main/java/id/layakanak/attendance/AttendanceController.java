package id.layakanak.attendance;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;

import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Choice;
import id.layakanak.shared.Formats;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.PersonField;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.Words;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingId;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The attendance of one training: by session, and by participant. */
@Controller
@RequestMapping("/trainings/{id}/attendance")
@AllowedTo({ADMIN, STAFF, LEADER, TASK_FORCE})
class AttendanceController {

    private final TrainingDirectory trainings;
    private final Rosters rosters;
    private final Tallies tallies;
    private final RecapRows recap;
    private final MessageSource words;
    private final Clock clock;

    AttendanceController(
            TrainingDirectory trainings,
            Rosters rosters,
            Tallies tallies,
            RecapRows recap,
            MessageSource words,
            Clock clock) {
        this.trainings = trainings;
        this.rosters = rosters;
        this.tallies = tallies;
        this.recap = recap;
        this.words = words;
        this.clock = clock;
    }

    @ModelAttribute("statuses")
    AttendanceStatus[] statuses() {
        return AttendanceStatus.values();
    }

    @GetMapping
    String list(@PathVariable TrainingId id, Viewer viewer, Model model) {
        var sessions = sessions(id, viewer, model);
        model.addAttribute(
                "days",
                sessions.stream()
                        .collect(Collectors.groupingBy(SessionCount::date, LinkedHashMap::new, Collectors.toList())));
        return "attendance/list";
    }

    /** Leadership reads counts; who was there and who was not is said in {@link PersonField#ATTENDANCE} to be none of theirs. */
    @GetMapping("/participants")
    @AllowedTo({ADMIN, STAFF, TASK_FORCE})
    String show(
            @PathVariable TrainingId id,
            RecapFilter recapFilter,
            PageAsked asked,
            Viewer viewer,
            Words page,
            Model model) {
        var sessions = sessions(id, viewer, model);
        model.addAttribute("filter", recapFilter);
        model.addAttribute(
                "choices",
                sessions.stream()
                        .map(row -> choice(row.roster(), page.formats()))
                        .toList());
        model.addAttribute("marks", RecapFilter.marks());
        model.addAttribute("participants", recap.list(id, recapFilter, viewer, asked));
        model.addAttribute("hidden", recap.hidden(id, recapFilter, viewer));
        model.addAttribute(
                "letters",
                MarkButton.all(words, LocaleContextHolder.getLocale()).stream()
                        .collect(Collectors.toMap(
                                MarkButton::status,
                                Function.identity(),
                                (one, same) -> one,
                                () -> new EnumMap<>(AttendanceStatus.class))));
        return "attendance/recap";
    }

    private static Choice choice(NumberedRoster roster, Formats formats) {
        var day = formats.dayInMonth(roster.date());
        return new Choice(
                roster.session().id().toString(), day + " · " + roster.session().title());
    }

    /** The sessions with their counts, and what both views say of the training. */
    private List<SessionCount> sessions(TrainingId id, Viewer viewer, Model model) {
        var training = trainings.find(id, viewer).orElseThrow(() -> new NotFound(id));
        var counts = tallies.ofTraining(id, viewer);
        var rosters = this.rosters.ofTraining(training);
        var sessions = rosters.stream()
                .map(roster -> new SessionCount(
                        roster, counts.getOrDefault(roster.session().id(), Tally.NOBODY)))
                .toList();
        model.addAttribute("training", training);
        model.addAttribute("people", tallies.people(id, viewer));
        model.addAttribute("sessions", sessions);
        model.addAttribute(
                "filledSessions",
                sessions.stream().filter(row -> row.tally().isFilled()).count());
        model.addAttribute("overSessions", NumberedRoster.over(rosters, clock));
        return sessions;
    }
}
