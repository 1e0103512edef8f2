package id.layakanak.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonFilterTests {

    @ParameterizedTest
    @CsvSource({"0812-3456,8123456", "+62 812 3456,8123456", "62812,812", "(0526) 2000,5262000", "3456,3456"})
    void takesDigitsForAPhoneNumber(String typed, String digits) {
        assertThat(PersonFilter.phoneDigits(typed)).isEqualTo(digits);
    }

    @Test
    void takesWordsForAName() {
        assertThat(PersonFilter.phoneDigits("SMPN 1 Paringin")).isNull();
        assertThat(PersonFilter.phoneDigits("08")).isNull();
        assertThat(PersonFilter.phoneDigits(null)).isNull();
    }
}
