package id.layakanak.attendance;

import id.layakanak.export.TableWriter;
import id.layakanak.shared.District;
import id.layakanak.shared.Formats;
import id.layakanak.training.TrainingSummary;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays attendance out as the offices' sheets have it: one sheet for each session (BPPK form), and a recap of all. */
@Component
class AttendanceTables {

    private static final int LONGEST_NAME = 80;

    private final MessageSource messages;
    private final District district;

    AttendanceTables(MessageSource messages, District district) {
        this.messages = messages;
        this.district = district;
    }

    Words in(Locale locale) {
        return new Words(locale, new Formats(locale, district.zone()));
    }

    final class Words {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
        /** The columns of a recap before its sessions. */
        private static final String[] PERSON = {"number", "name", "nip", "sex", "position", "institution"};
        /** To be filled in by hand. */
        private static final String DOTS = "………………………";

        private final Locale locale;
        private final Formats formats;

        private Words(Locale locale, Formats formats) {
            this.locale = locale;
            this.formats = formats;
        }

        /** {@code Daftar hadir Pelatihan KHA, Angkatan I 2025-08-20 sesi 1}. */
        String fileName(SessionSheet sheet) {
            return word(
                    "attendance.file.session",
                    heading(sheet.training()),
                    sheet.date().toString(),
                    String.valueOf(sheet.number()));
        }

        String fileName(TrainingSummary training) {
            return word(
                    "attendance.file.recap",
                    heading(training),
                    training.startsOn().toString());
        }

        void sessionHead(SessionSheet sheet, TableWriter table) {
            var session = sheet.session();
            var training = sheet.training();
            letterhead(table);
            table.title(List.of(
                    word("attendance.sheet.title"),
                    training.heading(),
                    word("attendance.sheet.year", String.valueOf(training.fiscalYear()))));
            table.facts(List.of(
                    word("attendance.sheet.day", formats.fullDate(sheet.date())),
                    word(
                            "attendance.sheet.subject",
                            word("attendance.session.number", sheet.number()) + " – " + session.title()),
                    word("attendance.sheet.time", formats.timeRange(session.startsAt(), session.endsAt())),
                    word("attendance.sheet.place", training.venue())));
            table.header(
                    columns("number", "name", "nip", "sex", "position", "institution", "phone", "status", "markedAt"));
        }

        List<?> sessionCells(RosterRow row) {
            return Arrays.asList(
                    row.number(),
                    row.name(),
                    row.nip(),
                    word("Sex." + row.sex() + ".short"),
                    row.position(),
                    row.institution(),
                    formats.phone(row.phone()),
                    row.mark() == null
                            ? word("attendance.unmarked")
                            : label(row.mark().status()),
                    row.mark() == null ? null : markedAt(row.mark()));
        }

        void sessionFoot(SessionSheet sheet, Tally tally, TableWriter table) {
            List<String> counts = new ArrayList<>(List.of(
                    count("attendance.sheet.attended", tally.attended()),
                    count("attendance.sheet.missed", tally.missed())));
            if (tally.unmarked().total() > 0) {
                counts.add(count("attendance.sheet.unmarked", tally.unmarked()));
            }
            counts.add(count("attendance.sheet.all", tally.all()));
            table.footer(counts);
            signature(sheet.date(), table);
        }

        void recapHead(TrainingSummary training, List<SessionSheet> sheets, long over, TableWriter table) {
            letterhead(table);
            table.title(List.of(
                    word("attendance.recap.title"),
                    training.heading(),
                    word("attendance.sheet.year", String.valueOf(training.fiscalYear()))));
            table.facts(List.of(
                    word("attendance.sheet.day", formats.range(training.startsOn(), training.endsOn())),
                    word("attendance.sheet.place", training.venue()),
                    word("attendance.recap.basis", over, sheets.size())));
            List<String> header = new ArrayList<>(columns(PERSON));
            sheets.forEach(
                    sheet -> header.add(word("attendance.recap.session", DAY.format(sheet.date()), sheet.number())));
            header.addAll(columns("attended", "lessonHours", "percent", "remark"));
            table.header(header);
        }

        List<?> recapCells(RecapRow row) {
            List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                    row.number(),
                    row.name(),
                    row.nip(),
                    word("Sex." + row.sex() + ".short"),
                    row.position(),
                    row.institution()));
            row.marks().forEach(status -> cells.add(status == null ? "–" : letter(status)));
            cells.addAll(List.of(
                    row.attended(), row.lessonHours(), formats.percent(row.attended(), row.over()), remark(row)));
            return cells;
        }

        void recapFoot(TrainingSummary training, RecapTotals totals, TableWriter table) {
            table.totals(word("attendance.recap.males"), PERSON.length, totals.attended(Tally.Split::male));
            table.totals(word("attendance.recap.females"), PERSON.length, totals.attended(Tally.Split::female));
            table.totals(word("attendance.recap.total"), PERSON.length, totals.attended(Tally.Split::total));
            table.footer(List.of(
                    count("attendance.sheet.all", totals.people()),
                    Arrays.stream(AttendanceStatus.values())
                            .map(status -> letter(status) + " = " + label(status))
                            .collect(Collectors.joining(", ", "", ", – = " + word("attendance.unmarked")))));
            signature(training.endsOn(), table);
        }

        private void letterhead(TableWriter table) {
            table.letterhead(
                    List.of(word("attendance.sheet.kop", district.name().toUpperCase(Locale.ROOT)), district.office()));
        }

        private void signature(LocalDate date, TableWriter table) {
            table.signature(List.of(
                    DOTS + ", " + formats.date(date),
                    word("attendance.sheet.signer"),
                    "",
                    "",
                    "",
                    DOTS + DOTS,
                    word("attendance.field.nip")));
        }

        private String remark(RecapRow row) {
            return row.absences().entrySet().stream()
                    .map(away -> word("AttendanceStatus." + away.getKey() + ".short") + " " + away.getValue())
                    .collect(Collectors.joining(", "));
        }

        /** {@code 08.10 WITA}; with the date when it was entered after the session's day. */
        private String markedAt(Mark mark) {
            return mark.enteredLater()
                    ? word("attendance.sheet.late", formats.dateTime(mark.at()))
                    : formats.time(mark.at());
        }

        private String count(String key, Tally.Split split) {
            return word(
                    key, String.valueOf(split.total()), String.valueOf(split.male()), String.valueOf(split.female()));
        }

        private String label(AttendanceStatus status) {
            return word("AttendanceStatus." + status);
        }

        private String letter(AttendanceStatus status) {
            return word("AttendanceStatus." + status + ".key");
        }

        private List<String> columns(String... names) {
            return Arrays.stream(names)
                    .map(name -> word("attendance.field." + name))
                    .toList();
        }

        private String word(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }

        /** Short enough that date and session still fit into the file's name. */
        private static String heading(TrainingSummary training) {
            var heading = training.heading();
            return heading.length() <= LONGEST_NAME ? heading : heading.substring(0, LONGEST_NAME);
        }
    }
}
