package id.layakanak.attendance;

import id.layakanak.export.TableColumns;
import id.layakanak.export.TableWriter;
import id.layakanak.shared.District;
import id.layakanak.shared.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roster of a session as a table to download. */
record RosterTable(NumberedRoster roster, OfficePaper paper, Words words) {

    RosterTable(NumberedRoster roster, District district, Words words) {
        this(roster, new OfficePaper(roster.training(), district, words), words);
    }

    /** {@code Daftar hadir Pelatihan KHA, Angkatan I 2025-08-20 sesi 1}. */
    String fileName() {
        return words.of(
                "attendance.file.session",
                paper.shortHeading(),
                roster.date().toString(),
                String.valueOf(roster.number()));
    }

    void head(TableWriter table) {
        var session = roster.session();
        paper.head("attendance.sheet.title", table);
        table.facts(List.of(
                words.of("attendance.sheet.day", words.formats().fullDate(roster.date())),
                words.of(
                        "attendance.sheet.subject",
                        words.of("attendance.sheet.number", roster.number()) + " – " + session.title()),
                words.of("attendance.sheet.time", words.formats().timeRange(session.startsAt(), session.endsAt())),
                words.of("attendance.sheet.place", roster.training().venue())));
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
        counts.add(paper.count("attendance.sheet.attended", tally.attended()));
        counts.add(paper.count("attendance.sheet.missed", tally.missed()));
        if (tally.unmarked().total() > 0) {
            counts.add(paper.count("attendance.sheet.unmarked", tally.unmarked()));
        }
        counts.add(paper.count("attendance.sheet.all", tally.all()));
        table.footer(counts);
        paper.signature(roster.date(), table);
    }

    /** {@code 08.10 WITA}; with the date when it was entered after the session's day. */
    private @Nullable String markedAt(@Nullable Mark mark) {
        if (mark == null) {
            return null;
        }
        var formats = words.formats();
        return mark.enteredLater()
                ? words.of("attendance.sheet.late", formats.dateTime(mark.at()))
                : formats.time(mark.at());
    }
}
