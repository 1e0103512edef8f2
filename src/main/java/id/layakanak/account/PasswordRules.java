package id.layakanak.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import id.layakanak.shared.District;
import id.layakanak.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a password must be (OWASP ASVS 5.0, 6.2): 12 to 128 characters, which the forms check, no rules of composition, and not one that is
 * common or made of names that belong here.
 */
@Component
class PasswordRules {

    /** Of 4: more than ten thousand million guesses. Three would let a name with a digit through. */
    private static final int GOOD_ENOUGH = 4;

    /** What comes later adds strength, but the time to measure grows with the square of the length. */
    private static final int MEASURED = 64;

    private final Zxcvbn meter = new Zxcvbn();
    private final CommonPasswords common;
    private final District district;

    PasswordRules(CommonPasswords common, District district) {
        this.common = common;
        this.district = district;
    }

    /** Throws {@link Refused} at the field {@code password} when it would soon be guessed. */
    void require(Password typed, String username, String displayName) {
        var password = typed.text();
        if (common.contains(password)) {
            throw new Refused("password", "account.password.common");
        }
        var known = new ArrayList<>(List.of("portal", "pelatihan", "layak", "anak", "kla", "kha", username));
        known.addAll(List.of(username.split("[._-]+")));
        known.addAll(List.of(displayName.split("\\s+")));
        known.addAll(List.of((district.name() + " " + district.office()).split("\\s+")));
        var start = password.length() <= MEASURED ? password : password.substring(0, MEASURED);
        if (meter.measure(start, known).getScore() < GOOD_ENOUGH) {
            throw new Refused("password", "account.password.guessable");
        }
    }
}
