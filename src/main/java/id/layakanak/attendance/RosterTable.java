package id.layakanak.attendance;

import id.layakanak.export.TableColumns;
import id.layakanak.export.TableWriter;
import id.layakanak.shared.District;
import id.layakanak.shared.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roster of a session as a table to download. */
record RosterTable(NumberedRoster roster, PaperFrame frame, Words words) {

    RosterTable(NumberedRoster roster, District district, Words words) {
        this(roster, new PaperFrame(roster.training(), district, words), words);
    }

    /** {@code Daftar hadir Pelatihan KHA, Angkatan I 2025-08-20 sesi 1}. */
    String fileName() {
        return words.of(
                "attendance.file.session",
                frame.shortHeading(),
                roster.date().toString(),
                String.valueOf(roster.number()));
    }

    void head(TableWriter table) {
        var session = roster.session();
        frame.head("attendance.paper.title", table);
        table.facts(List.of(
                words.of("attendance.paper.day", words.formats().fullDate(roster.date())),
                words.of(
                        "attendance.paper.subject",
                        words.of("attendance.paper.number", roster.number()) + " – " + session.title()),
                words.of("attendance.paper.time", words.formats().timeRange(session.startsAt(), session.endsAt())),
                words.of("attendance.paper.place", roster.training().venue())));
    }

    TableColumns<RosterRow> columns() {
        return new TableColumns<RosterRow>("attendance.field.", words)
                .column("number", RosterRow::number)
                .column("name", RosterRow::name)
                .column("nip", row -> row.nip() == null ? null : row.nip().written())
                .column("sex", row -> words.brief(row.sex()))
                .column("position", RosterRow::position)
                .column("institution", RosterRow::institution)
                .column("phone", row -> words.formats().phone(row.phone()))
                .column(
                        "status",
                        row -> row.status() == null ? words.of("attendance.unmarked") : words.of(row.status()))
                .column("markedAt", row -> markedAt(row.mark()));
    }

    void foot(Tally tally, TableWriter table) {
        List<String> counts = new ArrayList<>();
        counts.add(frame.count("attendance.paper.attended", tally.attended()));
        counts.add(frame.count("attendance.paper.missed", tally.missed()));
        if (tally.unmarked().total() > 0) {
            counts.add(frame.count("attendance.paper.unmarked", tally.unmarked()));
        }
        counts.add(frame.count("attendance.paper.all", tally.all()));
        table.footer(counts);
        frame.signature(roster.date(), table);
    }

    /** {@code 08.10 WITA}; with the date when it was entered after the session's day. */
    private @Nullable String markedAt(@Nullable Mark mark) {
        if (mark == null) {
            return null;
        }
        var formats = words.formats();
        return mark.enteredLater()
                ? words.of("attendance.paper.late", formats.dateTime(mark.at()))
                : formats.time(mark.at());
    }
}
