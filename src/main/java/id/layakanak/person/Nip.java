package id.layakanak.person;

import id.layakanak.shared.Refused;
import org.jspecify.annotations.Nullable;

/** A civil servant number of 18 digits. It tells birth date and sex, so pages show its end only. */
record Nip(String digits) {

    private static final String MASK = "•••• ";
    private static final int SHOWN = 3;

    /** 18 digits, with blanks between them as people write it; or the masked form that an edit form was opened with. */
    static final String TYPED = "(\\s*[0-9]){18}\\s*|" + MASK + "[0-9]{" + SHOWN + "}";

    /**
     * The digits to store for what stands in a form: those typed, none, or the present ones where their masked form was left
     * untouched. Throws {@link Refused} for a masked form of any other number.
     */
    static @Nullable String stored(@Nullable String typed, @Nullable String present) {
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

    /** {@code 19800101 200501 1 007}, as it stands on papers: birth date, appointment, sex, number. */
    public String written() {
        return digits.replaceFirst("(.{8})(.{6})(.)(.{3})", "$1 $2 $3 $4");
    }
}
