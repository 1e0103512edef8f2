package id.layakanak.attendance;

import id.layakanak.export.TableColumns;
import id.layakanak.export.TableWriter;
import id.layakanak.shared.District;
import id.layakanak.shared.Words;
import id.layakanak.training.TrainingSummary;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who attended which session of a training, as a table with a column for each session. */
record RecapTable(TrainingSummary training, PaperFrame frame, Words words) {

    private static final String UNMARKED = "–";
    /** How many columns stand before those of the sessions. */
    private static final int PERSON = 6;

    RecapTable(TrainingSummary training, District district, Words words) {
        this(training, new PaperFrame(training, district, words), words);
    }

    String fileName() {
        return words.of(
                "attendance.file.recap",
                frame.shortHeading(),
                training.startsOn().toString());
    }

    /** @param over how many of the sessions are over, and so count */
    void head(List<NumberedRoster> sessions, long over, TableWriter table) {
        frame.head("attendance.recap.title", table);
        table.facts(List.of(
                words.of("attendance.paper.day", words.formats().range(training.startsOn(), training.endsOn())),
                words.of("attendance.paper.place", training.venue()),
                words.of("attendance.recap.basis", over, sessions.size())));
    }

    /** @param sessions in the order of time, as the marks of a row are */
    TableColumns<RecapRow> columns(List<NumberedRoster> sessions) {
        var columns = new TableColumns<RecapRow>("attendance.field.", words)
                .column("number", RecapRow::number)
                .column("name", RecapRow::name)
                .column("nip", row -> row.nip() == null ? null : row.nip().written())
                .column("sex", row -> words.brief(row.sex()))
                .column("position", RecapRow::position)
                .column("institution", RecapRow::institution);
        for (int place = 0; place < sessions.size(); place++) {
            var session = place;
            columns.headed(
                    header(sessions.get(place)), row -> letter(row.marks().get(session)));
        }
        return columns.column("attended", RecapRow::attended)
                .column("lessonHours", RecapRow::lessonHours)
                .column("percent", row -> words.formats().percent(row.attended(), row.over()))
                .column("remark", this::absences);
    }

    void foot(RecapTotals totals, TableWriter table) {
        table.totals(words.of("attendance.recap.men"), PERSON, totals.attended(Tally.Split::men));
        table.totals(words.of("attendance.recap.women"), PERSON, totals.attended(Tally.Split::women));
        table.totals(words.of("attendance.recap.total"), PERSON, totals.attended(Tally.Split::total));
        table.footer(List.of(frame.count("attendance.paper.all", totals.people()), legend()));
        frame.signature(training.endsOn(), table);
    }

    private String header(NumberedRoster session) {
        return words.of("attendance.recap.session", words.formats().dayInMonth(session.date()), session.number());
    }

    private String letter(@Nullable AttendanceStatus status) {
        return status == null ? UNMARKED : words.of("AttendanceStatus." + status + ".key");
    }

    private String absences(RecapRow row) {
        return row.absences().entrySet().stream()
                .map(away -> words.brief(away.getKey()) + " " + away.getValue())
                .collect(Collectors.joining(", "));
    }

    private String legend() {
        return Arrays.stream(AttendanceStatus.values())
                .map(status -> letter(status) + " = " + words.of(status))
                .collect(Collectors.joining(", ", "", ", " + UNMARKED + " = " + words.of("attendance.unmarked")));
    }
}
