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

/** Finds the rosters of a training: one for each session. */
@Component
class Rosters {

    private final TrainingDirectory trainings;
    private final EarlyOpenings openings;
    private final District district;
    private final Clock clock;

    Rosters(TrainingDirectory trainings, EarlyOpenings openings, District district, Clock clock) {
        this.trainings = trainings;
        this.openings = openings;
        this.district = district;
        this.clock = clock;
    }

    NumberedRoster numbered(SessionId id, Viewer viewer) {
        var training = trainings
                .sessionInTraining(id, viewer)
                .orElseThrow(() -> new NotFound(id))
                .training();
        return ofTraining(training).stream()
                .filter(roster -> roster.session().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** What a mark needs to know; costs the same whatever the number of the training's sessions. */
    Roster find(SessionId id, Viewer viewer) {
        var found = trainings.sessionInTraining(id, viewer).orElseThrow(() -> new NotFound(id));
        var onTime = found.session().hasBegun(clock.instant());
        return roster(found.training(), found.session(), onTime, !onTime && openings.isOpen(id));
    }

    /** As {@link #find}, for whoever marks: until the transaction ends the session is not moved, its early opening not taken back, the training not closed. */
    Roster keep(SessionId id, Viewer viewer) {
        trainings.keep(id); // by itself: only a look that begins after the wait sees what was waited for
        return find(id, viewer);
    }

    /** As {@link #find}, for whoever takes an early opening back: until the transaction ends nobody marks. */
    Roster hold(SessionId id, Viewer viewer) {
        trainings.hold(id);
        return find(id, viewer);
    }

    private Roster roster(TrainingSummary training, SessionSummary session, boolean onTime, boolean early) {
        return new Roster(training, session, district.dateOf(session.startsAt()), onTime || early, early);
    }

    /** In the order of time. */
    List<NumberedRoster> ofTraining(TrainingSummary training) {
        List<SessionSummary> sessions = trainings.sessions(training.id());
        var now = clock.instant();
        var opened = sessions.stream().allMatch(session -> session.hasBegun(now))
                ? Set.<SessionId>of()
                : openings.of(training.id());
        List<NumberedRoster> rosters = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            var session = sessions.get(i);
            var onTime = session.hasBegun(now);
            var roster = roster(training, session, onTime, !onTime && opened.contains(session.id()));
            var last = i == 0 ? null : rosters.get(i - 1);
            rosters.add(new NumberedRoster(
                    roster,
                    last != null && last.date().equals(roster.date()) ? last.number() + 1 : 1,
                    i == 0 ? null : sessions.get(i - 1),
                    i == sessions.size() - 1 ? null : sessions.get(i + 1)));
        }
        return rosters;
    }
}
