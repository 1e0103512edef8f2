package id.layakanak.attendance;

import id.layakanak.shared.District;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.training.SessionId;
import id.layakanak.training.SessionSummary;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingSummary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The sheets of a training: one for each session, as the offices print them. */
@Component
class SessionSheets {

    private final TrainingDirectory trainings;
    private final Openings openings;
    private final District district;
    private final Clock clock;

    SessionSheets(TrainingDirectory trainings, Openings openings, District district, Clock clock) {
        this.trainings = trainings;
        this.openings = openings;
        this.district = district;
        this.clock = clock;
    }

    SessionSheet find(SessionId id, Viewer viewer) {
        var training = trainings
                .sessionInTraining(id, viewer)
                .orElseThrow(() -> new NotFound(id))
                .training();
        return all(training).stream()
                .filter(sheet -> sheet.session().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** What a mark needs to know, whatever the number of the training's sessions. */
    SessionHead head(SessionId id, Viewer viewer) {
        var found = trainings.sessionInTraining(id, viewer).orElseThrow(() -> new NotFound(id));
        var onTime = found.session().hasBegun(clock.instant());
        return head(found.training(), found.session(), onTime, !onTime && openings.isOpen(id));
    }

    private SessionHead head(TrainingSummary training, SessionSummary session, boolean onTime, boolean early) {
        return new SessionHead(training, session, district.dateOf(session.startsAt()), onTime || early, early);
    }

    List<SessionSheet> all(TrainingSummary training) {
        List<SessionSummary> sessions = trainings.sessions(training.id());
        var now = clock.instant();
        var opened = sessions.stream().allMatch(session -> session.hasBegun(now))
                ? Set.<SessionId>of()
                : openings.of(training.id());
        List<SessionSheet> sheets = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            var session = sessions.get(i);
            var onTime = session.hasBegun(now);
            var head = head(training, session, onTime, !onTime && opened.contains(session.id()));
            var last = i == 0 ? null : sheets.get(i - 1);
            sheets.add(new SessionSheet(
                    head,
                    last != null && last.date().equals(head.date()) ? last.number() + 1 : 1,
                    i == 0 ? null : sessions.get(i - 1),
                    i == sessions.size() - 1 ? null : sessions.get(i + 1)));
        }
        return sheets;
    }
}
