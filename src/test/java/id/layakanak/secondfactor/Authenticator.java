package id.layakanak.secondfactor;

import java.time.Instant;

/** An authenticator app, as tests hold one in their hand. */
public final class Authenticator {

    private Authenticator() {}

    /** The code that the app shows at that time. */
    public static String code(String secret, Instant at) {
        return code(secret, at, 0);
    }

    /** The code of a later half minute, which the app shows for so many after that time. */
    public static String code(String secret, Instant at, int stepsAhead) {
        return Totp.code(Base32.decode(secret), Totp.step(at) + stepsAhead, 6);
    }
}
