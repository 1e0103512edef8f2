package id.layakanak.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phone number, kept as E.164 ({@code +6281234567890}); people type it as 0812…, +62 812… or 62-812….
 */
public record Phone(String e164) {

    private static final String INDONESIA = "+62";

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** The number that somebody typed in Indonesia; empty when it is none. */
    public static Optional<Phone> parse(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            var digits = typed.strip();
            PhoneNumber number = NUMBERS.parse(digits.startsWith("62") ? "+" + digits : digits, "ID");
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(new Phone(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** The stored form of a typed number that was validated before; null when nothing was typed. */
    public static @Nullable String stored(@Nullable String typed) {
        return parse(typed).map(Phone::e164).orElse(null);
    }

    /** As Indonesians write it: {@code 0812-3456-7890}. */
    public String national() {
        if (e164.startsWith(INDONESIA)) { // nearly all, on every row of a list: nothing to find out
            var number = new PhoneNumber()
                    .setCountryCode(62)
                    .setNationalNumber(Long.parseLong(e164.substring(INDONESIA.length())));
            return NUMBERS.format(number, PhoneNumberFormat.NATIONAL);
        }
        try {
            return NUMBERS.format(NUMBERS.parse(e164, "ID"), PhoneNumberFormat.NATIONAL);
        } catch (NumberParseException impossible) {
            return e164;
        }
    }
}
