package id.layakanak.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NipTests {

    @Test
    void showsItsEndOnly() {
        assertThat(new Nip("198001012005011007").masked()).isEqualTo("•••• 1007");
    }

    @Test
    void isStoredWithoutTheBlanksItIsWrittenWith() {
        assertThat("19800101 200501 1 007").matches(Nip.TYPED);
        assertThat(Nip.stored("19800101 200501 1 007")).isEqualTo("198001012005011007");
        assertThat(Nip.stored(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"19800101200501100", "1980010120050110077", "19800101200501100X", ""})
    void hasEighteenDigits(String typed) {
        assertThat(typed).doesNotMatch(Nip.TYPED);
    }
}
