package id.layakanak.shared;

import org.jspecify.annotations.Nullable;

/** A civil servant number of 18 digits. It tells birth date and sex, so pages show its end only. */
public record Nip(String digits) {

    private static final String MASK = "•••• ";
    private static final int SHOWN = 3;

    /** 18 digits, with blanks between them as people write it; or the masked form that an edit form was opened with. */
    public static final String TYPED = "(\\s*[0-9]){18}\\s*|" + MASK + "[0-9]{" + SHOWN + "}";

    /** As it is stored. */
    public static @Nullable Nip orNull(@Nullable String digits) {
        return digits == null ? null : new Nip(digits);
    }

    /**
     * The digits to store for what stands in a form: those typed, none, or the present ones where their masked form was left
     * untouched. Throws {@link Refused} for a masked form of any other number.
     */
    public static @Nullable String stored(@Nullable String typed, @Nullable String present) {
        if (typed == null || !typed.startsWith(MASK)) {
            return typed == null ? null : typed.replaceAll("\\s", "");
        }
        if (present == null || !new Nip(present).masked().equals(typed)) {
            throw new Refused("nip", "person.nip.masked");
        }
        return present;
    }

    public String masked() {
        return MASK + digits.substring(digits.length() - SHOWN);
    }

    /**
     * {@code 19800101 200501 1 007}, as it stands on papers: birth date, appointment, sex, number. The blanks also keep a spreadsheet
     * program from taking it for a number, of which it would keep 15 digits.
     */
    public String written() {
        return digits.replaceFirst("(.{8})(.{6})(.)(.{3})", "$1 $2 $3 $4");
    }
}
