package id.layakanak.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pelatihan-layak-anak",
                "layak-anak-balangan",
                "PelatihanLayakAnak2026",
                "kabupaten-balangan-1",
                "zqadmin2-portal-kla",
                "portal kla kabupaten layak anak",
                "Paringin Selatan 2027!",
                "lampihong.halong.juai",
                "b4l4ng4n-l4y4k-4n4k",
                "Anak_Anak_Anak_Anak_99",
                "petugas-dinas-balangan-31-12-2026",
                "pelatihan.kha.angkatan.1",
                "dinas-p3ap2kb-2026",
                "bupati-balangan-2026",
                "perlindungananak",
                "pemberdayaan-perempuan",
                "satuduatigaempatlima",
                "kabupatén-layak-ának",
                "ｋａｂｕｐａｔｅｎ－ｌａｙａｋ"
            })
    void howeverManyOfThemStandTogether(String password) {
        assertThatThrownBy(() -> rules.require(new Password(password), "zqadmin2", "Zulkifli Qodir"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("account.password.guessable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PASSWORD,
                "sapi ungu main gitar",
                "meja hijau makan roti",
                "Tujuh-perahu_9 lemari",
                "anak gembala naik sepeda ke pasar",
                "hujan turun di gunung batu merah",
                "x7#Qp9!vLm2$",
                "correct horse battery staple"
            })
    void whatHasEnoughBesidesThemIsTaken(String password) {
        assertThatCode(() -> rules.require(new Password(password), "zqadmin2", "Zulkifli Qodir"))
                .doesNotThrowAnyException();
    }

    @Test
    void passwordsAreHashedAsStronglyAsAsvsAsks() {
        assertThat(passwords.encode(PASSWORD)).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.encode(PASSWORD)).isNotEqualTo(passwords.encode(PASSWORD));
    }
}
