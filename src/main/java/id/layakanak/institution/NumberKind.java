package id.layakanak.institution;

import id.layakanak.shared.Refused;
import java.util.Locale;

/**
 * A register of the country that gives institutions of some types a number: {@code NPSN} of schools.
 *
 * @param pattern a regular expression for the whole number as it is stored
 * @param example one that reads like it
 */
record NumberKind(String code, String name, String pattern, String example) {

    /** Without what people write between the digits; zeros at its beginning stay. Throws {@link Refused} where it is none of this kind. */
    NationalNumber number(String typed) {
        var number = typed.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        if (!number.matches(pattern)) {
            throw new Refused("nationalNumber", "institution.number.form", name, example);
        }
        return new NationalNumber(code, number);
    }
}
