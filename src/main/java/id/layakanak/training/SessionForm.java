package id.layakanak.training;

import static java.util.Objects.requireNonNull;

import id.layakanak.khamodule.KhaModuleId;
import id.layakanak.khamodule.KhaModuleSummary;
import id.layakanak.shared.District;
import id.layakanak.shared.Refused;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hibernate.validator.constraints.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What staff type about a session. A module fills in the title and the JP that were left blank, and the JP the end; so one choice
 * makes a whole session.
 */
@InOrder(from = "startsAt", to = "endsAt")
record SessionForm(
        @NotNull @Nullable LocalDate date,
        @NotNull @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable @UUID String module,
        @Nullable @Size(max = 200) String title,
        @Nullable @Min(0) @Max(12) Integer lessonHours,
        @Nullable @ValidSpeakers String speakers,
        int version) {

    /** The JP that a session can be worth at most; a longer module is taught in several sessions. */
    private static final int MOST_LESSON_HOURS = 12;

    private static final int MINUTES_OF_LESSON_HOUR = 45;
    private static final int MINUTES_OF_DAY = 24 * 60;

    SessionForm {
        // browsers send the line breaks of a text area as CRLF
        speakers = speakers == null ? null : speakers.replace("\r\n", "\n");
    }

    static SessionForm starting(LocalDate date, LocalTime time) {
        return new SessionForm(date, time, null, null, null, null, null, 0);
    }

    static SessionForm of(TrainingSession session, District district) {
        var module = session.module();
        return new SessionForm(
                district.dateOf(session.startsAt()),
                district.timeOf(session.startsAt()),
                district.timeOf(session.endsAt()),
                module == null ? null : module.toString(),
                session.title(),
                session.lessonHours(),
                Speaker.write(session.speakers()),
                session.version());
    }

    @Nullable
    KhaModuleId moduleId() {
        return module == null ? null : KhaModuleId.of(module);
    }

    /** This form with what was left blank; throws {@link Refused} when there is nothing to take it from. */
    SessionForm completed(@Nullable KhaModuleSummary chosen) {
        var name = title != null ? title : chosen != null ? chosen.title() : null;
        var hours = lessonHours != null ? lessonHours : chosen != null ? Integer.valueOf(chosen.lessonHours()) : null;
        if (name == null) {
            throw new Refused("title", "session.refused.title");
        }
        if (hours == null) {
            throw new Refused("lessonHours", "session.refused.lessonHours");
        }
        if (hours > MOST_LESSON_HOURS) {
            throw new Refused("lessonHours", "session.refused.tooManyHours", hours, MOST_LESSON_HOURS);
        }
        return new SessionForm(
                date, startsAt, endsAt != null ? endsAt : end(hours), module, name, hours, speakers, version);
    }

    private LocalTime end(int hours) {
        var start = requireNonNull(startsAt);
        var minutes = hours * MINUTES_OF_LESSON_HOUR;
        if (minutes == 0 || start.toSecondOfDay() / 60 + minutes >= MINUTES_OF_DAY) {
            throw new Refused("endsAt", "session.refused.end");
        }
        return start.plusMinutes(minutes);
    }

    Instant start(District district) {
        return district.at(requireNonNull(date), requireNonNull(startsAt));
    }

    Instant end(District district) {
        return district.at(requireNonNull(date), requireNonNull(endsAt));
    }

    /** Only to be asked of a completed form. */
    TrainingSession toSession(TrainingId training, District district) {
        var session = new TrainingSession(training, start(district), end(district));
        applyTo(session, district);
        return session;
    }

    /** Only to be asked of a completed form. */
    void applyTo(TrainingSession session, District district) {
        session.hold(start(district), end(district));
        session.teach(requireNonNull(title), moduleId(), requireNonNull(lessonHours), Speaker.parse(speakers));
    }
}
