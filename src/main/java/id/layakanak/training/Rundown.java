package id.layakanak.training;

import id.layakanak.shared.District;
import java.time.LocalDate;
import java.util.List;

/** The sessions of a training day by day; a day without sessions is there too, since it wants some. */
record Rundown(List<Day> days) {

    /** One day of a training. */
    record Day(LocalDate date, List<SessionRow> sessions) {

        public int lessonHours() {
            return sessions.stream().mapToInt(SessionRow::lessonHours).sum();
        }
    }

    static Rundown of(TrainingSummary training, List<SessionRow> sessions, District district) {
        return new Rundown(training.startsOn()
                .datesUntil(training.endsOn().plusDays(1))
                .map(date -> new Day(
                        date,
                        sessions.stream()
                                .filter(session ->
                                        district.dateOf(session.startsAt()).equals(date))
                                .toList()))
                .toList());
    }

    public int lessonHours() {
        return days.stream().mapToInt(Day::lessonHours).sum();
    }

    public List<SessionRow> sessions() {
        return days.stream().flatMap(day -> day.sessions().stream()).toList();
    }

    public long emptyDays() {
        return days.stream().filter(day -> day.sessions().isEmpty()).count();
    }

    public long withoutSpeaker() {
        return sessions().stream()
                .filter(session ->
                        session.lessonHours() > 0 && session.speakers().isEmpty())
                .count();
    }

    public long withAttendance() {
        return sessions().stream().filter(session -> session.marked() > 0).count();
    }
}
