package id.layakanak.secondfactor;

import id.layakanak.account.AccountDirectory;
import id.layakanak.account.AccountSummary;
import id.layakanak.account.Credentials;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.District;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Tokens;
import id.layakanak.signin.OpenSessions;
import id.layakanak.signin.OwnPassword;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** The code that signing in asks for besides the password: from an authenticator app, or one of ten recovery codes when the phone is lost. */
@Service
@Transactional(readOnly = true)
class SecondFactors {

    private static final int RECOVERY_CODES = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final AccountDirectory accounts;
    private final Credentials credentials;
    private final OpenSessions sessions;
    private final District district;
    private final Clock clock;

    SecondFactors(
            JdbcClient jdbc,
            AccountDirectory accounts,
            Credentials credentials,
            OpenSessions sessions,
            District district,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
        this.district = district;
        this.clock = clock;
    }

    boolean isOn(AccountId id) {
        return accounts.find(id).filter(AccountSummary::hasSecondFactor).isPresent();
    }

    /** What the QR code says: the address form that authenticator apps agree on. */
    String address(AccountId id, String secret) {
        var issuer = "Portal KLA " + district.name();
        var username = accounts.find(id).map(AccountSummary::username).orElseThrow(() -> new NotFound(id));
        return UriComponentsBuilder.fromUriString("otpauth://totp/{issuer}:{username}?secret={secret}&issuer={issuer}")
                .encode()
                .buildAndExpand(issuer, username, secret, issuer)
                .toUriString();
    }

    /**
     * Asks for codes from now on, once a first code shows that the app has the secret; other browsers are signed out. Returns the recovery codes,
     * which can be read this once. Throws {@link Refused} at the field {@code code}.
     */
    @Transactional
    List<String> add(OwnPassword.Proof proof, String secret, String code, String presentSession) {
        var step = Totp.stepOf(withoutBlanks(code), secret, clock.instant());
        if (step.isEmpty()) {
            throw new Refused("code", "secondfactor.code.wrong");
        }
        if (!credentials.addSecondFactor(proof.account())) {
            throw new Refused("code", "secondfactor.already");
        }
        jdbc.sql("insert into second_factor (account_id, secret, last_step) values (?, ?, ?)")
                .params(proof.account().value(), secret, step.getAsLong())
                .update();
        sessions.endAllBut(proof.account(), presentSession);
        return newRecoveryCodes(proof.account());
    }

    /** Uses a code up: it is right once only, however many ask at the same time. */
    @Transactional
    boolean accepts(AccountId id, String typed) {
        var code = withoutBlanks(typed);
        return code.matches("[0-9]{6}") ? acceptsCode(id, code) : acceptsRecoveryCode(id, code);
    }

    /** Ten new recovery codes, which can be read this once; earlier ones work no more. */
    @Transactional
    List<String> renewRecoveryCodes(OwnPassword.Proof proof) {
        // the lock lets no second one add its ten, nor a removal leave ours behind
        jdbc.sql("select account_id from second_factor where account_id = ? for update")
                .param(proof.account().value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("second factor of " + proof.account()));
        return newRecoveryCodes(proof.account());
    }

    long recoveryCodesLeft(AccountId id) {
        return jdbc.sql("select count(*) from recovery_code where account_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    /** The owner does without codes, or sets them up anew. */
    @Transactional
    void remove(OwnPassword.Proof proof) {
        forget(proof.account());
    }

    /** An admin helps somebody whose phone and recovery codes are lost; every browser is signed out. */
    @Transactional
    void reset(AccountId id) {
        forget(id);
        sessions.endAll(id);
    }

    private void forget(AccountId id) {
        credentials.removeSecondFactor(id);
        jdbc.sql("delete from second_factor where account_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("delete from recovery_code where account_id = ?")
                .param(id.value())
                .update();
    }

    private boolean acceptsCode(AccountId id, String code) {
        var step = jdbc.sql("select secret from second_factor where account_id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(secret -> Totp.stepOf(code, secret, clock.instant()));
        return step.isPresent()
                && step.get().isPresent()
                && jdbc.sql("update second_factor set last_step = :step where account_id = :id and last_step < :step")
                                .param("step", step.get().getAsLong())
                                .param("id", id.value())
                                .update()
                        == 1;
    }

    private boolean acceptsRecoveryCode(AccountId id, String code) {
        return jdbc.sql("delete from recovery_code where account_id = ? and code_hash = ?")
                        .params(id.value(), Tokens.hash(code.toUpperCase(Locale.ROOT)))
                        .update()
                == 1;
    }

    private List<String> newRecoveryCodes(AccountId id) {
        jdbc.sql("delete from recovery_code where account_id = ?")
                .param(id.value())
                .update();
        var codes = Stream.generate(SecondFactors::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        for (var code : codes) {
            jdbc.sql("insert into recovery_code (account_id, code_hash) values (?, ?)")
                    .params(id.value(), Tokens.hash(code))
                    .update();
        }
        return codes.stream()
                .map(code -> String.join("-", code.toLowerCase(Locale.ROOT).split("(?<=\\G.{4})")))
                .toList();
    }

    /** 120 random bits: from 112 on, OWASP ASVS 5.0 (6.5.2) lets a fast hash do. */
    private static String recoveryCode() {
        var bytes = new byte[15];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes);
    }

    private static String withoutBlanks(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }
}
