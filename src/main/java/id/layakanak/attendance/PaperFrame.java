package id.layakanak.attendance;

import id.layakanak.export.TableWriter;
import id.layakanak.shared.District;
import id.layakanak.shared.Words;
import id.layakanak.training.TrainingSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What stands around a table of attendance that offices file, printed or downloaded (form of BPPK): who issues it, what it is, and room
 * to sign.
 */
record PaperFrame(TrainingSummary training, District district, Words words) {

    /** To be filled in by hand. */
    private static final String DOTS = "………………………";

    /** So that date and session still fit into the name of the file. */
    private static final int LONGEST_NAME = 80;

    public String issuer() {
        return words.of("attendance.paper.kop", district.name().toUpperCase(Locale.ROOT));
    }

    public String office() {
        return district.office();
    }

    public String heading() {
        return training.heading();
    }

    public String year() {
        return words.of("attendance.paper.year", String.valueOf(training.fiscalYear()));
    }

    /** The place is filled in by hand. */
    public String placeAndDate(LocalDate date) {
        return DOTS + ", " + words.formats().date(date);
    }

    public String signer() {
        return words.of("attendance.paper.signer");
    }

    public String nameLine() {
        return DOTS + DOTS;
    }

    public String nip() {
        return words.of("attendance.field.nip");
    }

    /** @param title the message that names the paper */
    void head(String title, TableWriter table) {
        table.letterhead(List.of(issuer(), office()));
        table.title(List.of(words.of(title), heading(), year()));
    }

    void signature(LocalDate date, TableWriter table) {
        table.signature(List.of(placeAndDate(date), signer(), "", "", "", nameLine(), nip()));
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
