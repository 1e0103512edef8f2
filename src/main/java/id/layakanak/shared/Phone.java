package id.layakanak.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number, kept as E.164 ({@code +6281234567890}); people type it as 0812…, +62 812… or 62-812….
 */
public record Phone(String e164) {

    private static final String INDONESIA = "+62";

    /** Begins with what leads out of the place: a trunk or country code, or the 8 of a mobile that a spreadsheet took the 0 from. No date does. */
    private static final Pattern TYPED = Pattern.compile("[^+\\d]*(?:\\+|0|62|8)[^/]*");

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** The number that somebody typed in Indonesia; empty when it is none. */
    public static Optional<Phone> parse(@Nullable String typed) {
        if (typed == null || !TYPED.matcher(typed.strip()).matches()) {
            return Optional.empty();
        }
        try {
            var digits = typed.strip();
            PhoneNumber number = NUMBERS.parse(digits.startsWith("62") ? "+" + digits : digits, "ID");
            return NUMBERS.isValidNumber(number)
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

    /** The digits that people may type for it. */
    public Set<String> spellings() {
        var digits = e164.substring(1);
        var national = digits.substring(2);
        return e164.startsWith(INDONESIA) ? Set.of(digits, "0" + national, national) : Set.of(digits);
    }

    /** Where a message to it is written; null for a fixed line. wa.me wants the number without its plus. */
    public @Nullable String whatsApp() {
        try {
            return NUMBERS.getNumberType(NUMBERS.parse(e164, "ID")) == PhoneNumberType.FIXED_LINE
                    ? null
                    : "https://wa.me/" + e164.substring(1);
        } catch (NumberParseException impossible) {
            return null;
        }
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
