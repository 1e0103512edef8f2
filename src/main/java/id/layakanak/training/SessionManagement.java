package id.layakanak.training;

import id.layakanak.khamodule.KhaModuleCatalogue;
import id.layakanak.khamodule.KhaModuleSummary;
import id.layakanak.shared.District;
import id.layakanak.shared.Formats;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.StaleEdit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with the rundown of a training. */
@Service
@Transactional(readOnly = true)
class SessionManagement {

    private static final UUID NONE = new UUID(0, 0);
    private static final LocalTime START_OF_DAY = LocalTime.of(8, 0);

    private final Trainings trainings;
    private final TrainingSessions sessions;
    private final RundownRows rundowns;
    private final KhaModuleCatalogue modules;
    private final District district;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SessionManagement(
            Trainings trainings,
            TrainingSessions sessions,
            RundownRows rundowns,
            KhaModuleCatalogue modules,
            District district,
            Clock clock,
            ApplicationEventPublisher events) {
        this.trainings = trainings;
        this.sessions = sessions;
        this.rundowns = rundowns;
        this.modules = modules;
        this.district = district;
        this.clock = clock;
        this.events = events;
    }

    /** A blank form that goes on where the rundown ends: on this day, or on the last one that has sessions. */
    SessionForm blankForm(TrainingId training, @Nullable LocalDate day) {
        var planned = training(training);
        planned.requireChangeable();
        var held = sessions.findByTrainingIdOrderByStartsAtAscId(training.value()).stream()
                .filter(session ->
                        day == null || district.dateOf(session.startsAt()).equals(day))
                .toList();
        if (!held.isEmpty()) {
            var last = held.get(held.size() - 1).endsAt();
            return SessionForm.starting(district.dateOf(last), district.timeOf(last));
        }
        return SessionForm.starting(day != null ? day : planned.startsOn(), START_OF_DAY);
    }

    SessionForm form(TrainingId training, SessionId id) {
        training(training).requireChangeable();
        return SessionForm.of(session(training, id), district);
    }

    @Transactional
    SessionId add(TrainingId training, SessionForm typed) {
        var held = locked(training);
        var form = typed.completed(module(typed));
        requireSense(held, form, NONE);
        return sessions.save(form.toSession(training, district)).id();
    }

    /** Throws {@link StaleEdit} when it was saved by somebody else since the form was opened. */
    @Transactional
    void describe(TrainingId training, SessionId id, SessionForm typed) {
        var held = locked(training);
        var session = session(training, id);
        if (session.version() != typed.version()) {
            throw new StaleEdit(SessionForm.of(session, district));
        }
        var form = typed.completed(module(typed));
        requireSense(held, form, id.value());
        var postponed = isPostponed(session, form);
        form.applyTo(session, district);
        if (postponed) {
            events.publishEvent(new SessionPostponed(id));
        }
    }

    /** Whether it is to begin later, at a time that has not come. Throws {@link Refused} where somebody was there already. */
    private boolean isPostponed(TrainingSession session, SessionForm form) {
        var starts = form.start(district);
        var postponed = starts.isAfter(session.startsAt()) && starts.isAfter(clock.instant());
        if (postponed && rundowns.isMarked(session.id())) {
            throw new Refused("startsAt", "session.refused.marked");
        }
        return postponed;
    }

    /** False when it has to stay: who was there, or that it was announced, would be lost. */
    @Transactional
    boolean delete(TrainingId training, SessionId id) {
        locked(training);
        var session = session(training, id);
        if (rundowns.whyItStays(training, id) != null) {
            return false;
        }
        sessions.delete(session);
        return true;
    }

    private Training training(TrainingId id) {
        return trainings.findById(id.value()).orElseThrow(() -> new NotFound(id));
    }

    private Training locked(TrainingId id) {
        var training = trainings.findWithLockById(id.value()).orElseThrow(() -> new NotFound(id));
        training.requireChangeable();
        return training;
    }

    private TrainingSession session(TrainingId training, SessionId id) {
        return sessions.findByIdAndTrainingId(id.value(), training.value()).orElseThrow(() -> new NotFound(id));
    }

    private @Nullable KhaModuleSummary module(SessionForm form) {
        var chosen = form.moduleId();
        return chosen == null ? null : modules.find(chosen).orElseThrow(() -> new Refused("module", "unknown"));
    }

    /** Throws {@link Refused} for what the form by itself cannot know. */
    private void requireSense(Training training, SessionForm form, UUID except) {
        var formats = new Formats(LocaleContextHolder.getLocale(), district.zone());
        var starts = form.start(district);
        var ends = form.end(district);
        if (!training.isOn(district.dateOf(starts))) {
            throw new Refused("date", "session.refused.date", formats.range(training.startsOn(), training.endsOn()));
        }
        sessions.overlapping(training.id().value(), except, starts, ends).stream()
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(
                            other.startsAt().isAfter(starts) ? "endsAt" : "startsAt",
                            "session.refused.overlap",
                            other.title(),
                            formats.timeRange(other.startsAt(), other.endsAt()));
                });
    }
}
