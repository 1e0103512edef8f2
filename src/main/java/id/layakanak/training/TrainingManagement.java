package id.layakanak.training;

import id.layakanak.picker.Option;
import id.layakanak.picker.Options;
import id.layakanak.shared.District;
import id.layakanak.shared.Formats;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.StaleEdit;
import id.layakanak.shared.Taken;
import id.layakanak.shared.Uniqueness;
import id.layakanak.shared.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with trainings. */
@Service
@Transactional(readOnly = true)
class TrainingManagement {

    /** The longest training; a longer one is a slip in the year. */
    private static final int MOST_DAYS = 60;

    private final Trainings trainings;
    private final TrainingSessions sessions;
    private final Options programs;
    private final TrainingRows rows;
    private final Uniqueness uniqueness;
    private final District district;
    private final Clock clock;

    TrainingManagement(
            Trainings trainings,
            TrainingSessions sessions,
            ProgramDirectory programs,
            TrainingRows rows,
            Uniqueness uniqueness,
            District district,
            Clock clock) {
        this.trainings = trainings;
        this.uniqueness = uniqueness;
        this.sessions = sessions;
        this.programs = programs.options();
        this.rows = rows;
        this.district = district;
        this.clock = clock;
    }

    TrainingForm blankForm(@Nullable ProgramId program) {
        return TrainingForm.blank(
                program == null ? null : programs.find(program.value()).orElse(null), district.office());
    }

    TrainingForm copyForm(TrainingId source) {
        return trainings
                .findById(source.value())
                .map(training -> TrainingForm.copyOf(training, program(training)))
                .orElseThrow(() -> new NotFound(source));
    }

    TrainingForm form(TrainingId id) {
        var training = trainings.findById(id.value()).orElseThrow(() -> new NotFound(id));
        training.requireChangeable();
        return form(training);
    }

    private TrainingForm form(Training training) {
        return TrainingForm.of(training, program(training));
    }

    private String program(Training training) {
        return programs.find(training.program().value()).map(Option::label).orElse("");
    }

    /** A new draft; held once more after the model of another, it gets the sessions of that one too. */
    @Transactional
    TrainingId plan(TrainingForm form, @Nullable TrainingId source, Viewer by) {
        requireSense(form);
        var program = picked(form);
        requireNew(form, program);
        var training = trainings.save(form.toTraining(program, by.account(), clock.instant()));
        if (source != null) {
            copySessions(source, training);
        }
        return training.id();
    }

    /** Throws {@link StaleEdit} when it was saved by somebody else since the form was opened. */
    @Transactional
    void describe(TrainingId id, TrainingForm form) {
        var training = locked(id);
        training.requireChangeable();
        if (training.version() != form.version()) {
            throw new StaleEdit(form(training));
        }
        requireSense(form);
        requireDaysOfSessions(id, form);
        requireRoom(training, form.quota());
        form.applyTo(training, picked(form));
    }

    @Transactional
    void publish(TrainingId id, Viewer by) {
        locked(id).publish(sessions.existsByTrainingId(id.value()), by.account(), clock.instant());
    }

    @Transactional
    void withdraw(TrainingId id, Viewer by) {
        locked(id).withdraw(by.account(), clock.instant());
    }

    @Transactional
    void start(TrainingId id, Viewer by) {
        locked(id).start(by.account(), clock.instant());
    }

    @Transactional
    void finish(TrainingId id, Viewer by) {
        locked(id).finish(by.account(), clock.instant());
    }

    @Transactional
    void reopen(TrainingId id, Viewer by) {
        locked(id).reopen(by.account(), clock.instant());
    }

    @Transactional
    void cancel(TrainingId id, TrainingCancellationForm form, Viewer by) {
        locked(id).cancel(form.reason(), by.account(), clock.instant());
    }

    private Training locked(TrainingId id) {
        return trainings.findWithLockById(id.value()).orElseThrow(() -> new NotFound(id));
    }

    /** Throws {@link Refused} for what the form by itself cannot know. */
    private void requireSense(TrainingForm form) {
        if (ChronoUnit.DAYS.between(form.firstDay(), form.lastDay()) >= MOST_DAYS) {
            throw new Refused("endsOn", "training.refused.tooLong", MOST_DAYS);
        }
    }

    private ProgramId picked(TrainingForm form) {
        var program = form.pick().of("program", programs);
        if (program == null) {
            throw new Refused("program", "NotBlank");
        }
        return new ProgramId(program);
    }

    /** The same training on the same day is a second click; parallel ones differ in their batch. */
    private void requireNew(TrainingForm form, ProgramId program) {
        uniqueness.hold("training.title", form.title());
        if (trainings.existsByProgramIdAndTitleIgnoreCaseAndBatchAndStartsOn(
                program.value(), form.title(), form.batch(), form.firstDay())) {
            throw new Taken("title");
        }
    }

    /** True for the rest of the transaction: whoever enrols waits for the training, too. */
    private void requireRoom(Training training, @Nullable Integer quota) {
        if (quota == null || quota.equals(training.quota())) {
            return;
        }
        var taken = rows.placesTaken(training.id());
        if (taken > quota) {
            throw new Refused("quota", "training.refused.quota", taken);
        }
    }

    private void requireDaysOfSessions(TrainingId id, TrainingForm form) {
        for (var day : days(sessions.findByTrainingIdOrderByStartsAtAscId(id.value()))) {
            if (day.isBefore(form.firstDay())) {
                throw new Refused(
                        "startsOn",
                        "training.refused.sessionsOutside",
                        formats().fullDate(day));
            }
            if (day.isAfter(form.lastDay())) {
                throw new Refused(
                        "endsOn", "training.refused.sessionsOutside", formats().fullDate(day));
            }
        }
    }

    private void copySessions(TrainingId source, Training training) {
        var model = trainings.findById(source.value()).orElseThrow(() -> new NotFound(source));
        var later = Period.ofDays((int) ChronoUnit.DAYS.between(model.startsOn(), training.startsOn()));
        var held = sessions.findByTrainingIdOrderByStartsAtAscId(source.value());
        for (var day : days(held)) {
            if (!training.isOn(day.plus(later))) {
                var needed = ChronoUnit.DAYS.between(model.startsOn(), day) + 1;
                throw new Refused("endsOn", "training.refused.tooShort", needed);
            }
        }
        held.forEach(session -> sessions.save(session.copyTo(training.id(), later)));
    }

    private List<LocalDate> days(List<TrainingSession> held) {
        return held.stream()
                .map(session -> district.dateOf(session.startsAt()))
                .distinct()
                .toList();
    }

    private Formats formats() {
        return new Formats(LocaleContextHolder.getLocale(), district.zone());
    }
}
