package id.layakanak.training;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What staff do next with a training, and what is ready for it; a training that was called off has no next step. */
record NextStep(TrainingRow row, Rundown rundown, LocalDate today) {

    /**
     * One line of the list of what is ready.
     *
     * @param key the message that says it, with its arguments
     */
    record Check(boolean done, String key, Object... arguments) {}

    public TrainingStatus status() {
        return row.training().status();
    }

    public boolean canCancel() {
        return status().canBecome(TrainingStatus.CANCELLED);
    }

    /** Nothing to announce without sessions. */
    public boolean canPublish() {
        return !rundown.sessions().isEmpty();
    }

    public boolean isEarly() {
        return daysToGo() > 0;
    }

    /** Whether the last day has come and every session has its attendance; else finishing asks first. */
    public boolean isReadyToFinish() {
        return checks().stream().allMatch(Check::done);
    }

    /** Whether it is going on and what finishing asks for is still to come. */
    public boolean isBeingHeld() {
        return status().isRunning() && !isReadyToFinish();
    }

    public List<Check> checks() {
        return switch (status()) {
            case DRAFT -> canPublish() ? List.of(sessions(), days(), speakers()) : List.of(sessions());
            case PUBLISHED -> List.of(sessions(), participants(), firstDay());
            case RUNNING -> List.of(participants(), attendance(), lastDay());
            case FINISHED -> List.of(attendance());
            case CANCELLED -> List.of();
        };
    }

    private Check sessions() {
        return canPublish()
                ? new Check(true, "training.check.sessions", rundown.sessions().size(), rundown.lessonHours())
                : new Check(false, "training.check.noSessions");
    }

    private Check days() {
        return rundown.emptyDays() == 0
                ? new Check(true, "training.check.days", rundown.days().size())
                : new Check(false, "training.check.emptyDays", rundown.emptyDays());
    }

    private Check speakers() {
        return rundown.withoutSpeaker() == 0
                ? new Check(true, "training.check.speakers")
                : new Check(false, "training.check.noSpeakers", rundown.withoutSpeaker());
    }

    private Check participants() {
        return row.participants() > 0
                ? new Check(true, "training.check.participants", row.participants(), row.men(), row.women())
                : new Check(false, "training.check.noParticipants");
    }

    private Check firstDay() {
        return isEarly()
                ? new Check(false, "training.check.daysToGo", daysToGo())
                : new Check(true, "training.check.firstDay");
    }

    private Check attendance() {
        var sessions = rundown.sessions().size();
        var missing = sessions - rundown.withAttendance();
        return missing == 0
                ? new Check(true, "training.check.attendance")
                : new Check(false, "training.check.noAttendance", missing, sessions);
    }

    private Check lastDay() {
        return today.isBefore(row.training().endsOn())
                ? new Check(
                        false,
                        "training.check.daysLeft",
                        ChronoUnit.DAYS.between(today, row.training().endsOn()))
                : new Check(true, "training.check.lastDay");
    }

    private long daysToGo() {
        return ChronoUnit.DAYS.between(today, row.training().startsOn());
    }
}
