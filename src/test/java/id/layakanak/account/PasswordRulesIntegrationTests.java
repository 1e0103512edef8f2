package id.layakanak.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.layakanak.shared.Refused;
import id.layakanak.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@IntegrationTest
class PasswordRulesIntegrationTests {

    private static final String PASSWORD = "kuda biru minum teh";

    @Autowired
    PasswordRules rules;

    @Autowired
    CommonPasswords common;

    @Autowired
    PasswordEncoder passwords;

    @Test
    void theMostCommonPasswordsLongEnoughForThePortalAreRefused() {
        assertThat(common.size()).isGreaterThanOrEqualTo(3000);
        for (var leaked : new String[] {"PolniyPizdec0211", "polniypizdec0211", " ghjcnjgfhjkm "}) {
            assertThatThrownBy(() -> rules.require(new Password(leaked), "rina-masuk", "Rina Apriani"))
                    .as(leaked)
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.code()).isEqualTo("account.password.common"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rinaapriani12",
                "Rina-Apriani!",
                "rina-masuk-rina",
                "kabupatenbalangan",
                "Balangan-2026",
                "DinasP3AP2KBPMD",
                "portalpelatihan"
            })
    void namesOfTheDistrictAndTheOwnerAreRefused(String password) {
        assertThatThrownBy(() -> rules.require(new Password(password), "rina-masuk", "Rina Apriani"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void passwordsAreHashedAsStronglyAsAsvsAsks() {
        assertThat(passwords.encode(PASSWORD)).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.encode(PASSWORD)).isNotEqualTo(passwords.encode(PASSWORD));
    }
}
