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
import java.util.stream.Collectors;
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
        var session = found.session();
        return new SessionHead(
                found.training(),
                session,
                district.dateOf(session.startsAt()),
                session.hasBegun(clock.instant()) || openings.isOpen(id));
    }

    List<SessionSheet> all(TrainingSummary training) {
        List<SessionSummary> sessions = trainings.sessions(training.id());
        var begun = begun(training, sessions);
        List<SessionSheet> sheets = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            var date = district.dateOf(sessions.get(i).startsAt());
            var last = i == 0 ? null : sheets.get(i - 1);
            sheets.add(new SessionSheet(
                    new SessionHead(
                            training,
                            sessions.get(i),
                            date,
                            begun.contains(sessions.get(i).id())),
                    last != null && last.date().equals(date) ? last.number() + 1 : 1,
                    i == 0 ? null : sessions.get(i - 1),
                    i == sessions.size() - 1 ? null : sessions.get(i + 1)));
        }
        return sheets;
    }

    private Set<SessionId> begun(TrainingSummary training, List<SessionSummary> sessions) {
        var begun = sessions.stream()
                .filter(session -> session.hasBegun(clock.instant()))
                .map(SessionSummary::id)
                .collect(Collectors.toSet());
        if (begun.size() < sessions.size()) {
            begun.addAll(openings.of(training.id()));
        }
        return begun;
    }
}
