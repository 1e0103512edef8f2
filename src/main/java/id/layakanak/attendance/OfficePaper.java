package id.layakanak.attendance;

import id.layakanak.export.TableWriter;
import id.layakanak.shared.District;
import id.layakanak.shared.Words;
import id.layakanak.training.TrainingSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What an attendance paper that is downloaded has around its table, as sheet.html has it in print (form of BPPK): who issues it, what it is, and room to sign. */
record OfficePaper(TrainingSummary training, District district, Words words) {

    /** To be filled in by hand. */
    private static final String DOTS = "………………………";

    /** So that date and session still fit into the name of the file. */
    private static final int LONGEST_NAME = 80;

    /** @param title the message that names the paper */
    void head(String title, TableWriter table) {
        table.letterhead(
                List.of(words.of("attendance.sheet.kop", district.name().toUpperCase(Locale.ROOT)), district.office()));
        table.title(List.of(
                words.of(title),
                training.heading(),
                words.of("attendance.sheet.year", String.valueOf(training.fiscalYear()))));
    }

    void signature(LocalDate date, TableWriter table) {
        table.signature(List.of(
                DOTS + ", " + words.formats().date(date),
                words.of("attendance.sheet.signer"),
                "",
                "",
                "",
                DOTS + DOTS,
                words.of("attendance.field.nip")));
    }

    /** {@code Jumlah: 100 (L 40 · P 60)}. */
    String count(String key, Tally.Split split) {
        return words.of(key, String.valueOf(split.total()), String.valueOf(split.men()), String.valueOf(split.women()));
    }

    /** What the training is called in the name of a file. */
    String shortHeading() {
        var heading = training.heading();
        return heading.length() <= LONGEST_NAME ? heading : heading.substring(0, LONGEST_NAME);
    }
}
