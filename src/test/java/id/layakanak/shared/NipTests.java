package id.layakanak.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NipTests {

    @Test
    void showsItsEndOnly() {
        assertThat(new Nip("198001012005011007").masked()).isEqualTo("•••• 007");
    }

    @Test
    void isStoredWithoutTheBlanksItIsWrittenWith() {
        assertThat("19800101 200501 1 007").matches(Nip.TYPED);
        assertThat(Nip.stored("19800101 200501 1 007", null)).isEqualTo("198001012005011007");
        assertThat(Nip.stored(null, "198001012005011007")).isNull();
    }

    @Test
    void staysWhatItIsWhereItsMaskWasLeftUntouched() {
        assertThat("•••• 007").matches(Nip.TYPED);
        assertThat(Nip.stored("•••• 007", "198001012005011007")).isEqualTo("198001012005011007");
        assertThatThrownBy(() -> Nip.stored("•••• 008", "198001012005011007")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Nip.stored("•••• 007", null)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19800101200501100", "1980010120050110077", "19800101200501100X", ""})
    void hasEighteenDigits(String typed) {
        assertThat(typed).doesNotMatch(Nip.TYPED);
    }
}
