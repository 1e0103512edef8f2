package id.layakanak.khamodule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2, 3, 6, 12 | 2, 3, 6, 12",
                "2,3 ;6| 2, 3, 6",
                "9 - 11 | 9-11",
                "9–11 | 9-11",
                "37(a), 37 (b-d) | 37(a), 37(b-d)",
                "27(1-3), 18(3) | 27(1-3), 18(3)",
                "44.6 | 44.6",
                "43(12), 40.4 | 43(12), 40.4",
                "1, 54 | 1, 54"
            })
    void writesOneListInOneWay(String typed, String stored) {
        assertThat(Articles.stored(typed)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0", "55", "2, 55", "11-9", "9-9", "50-60", "37(b-a)", "37(1-1)", "dua", "2,,3", "2,", "100", "-1",
                "1.5", "44.7", "27(1-5)", "18(0)", "37.1"
            })
    void knowsWhatTheConventionDoesNotHave(String typed) {
        assertThat(Articles.parse(typed)).isEmpty();
    }

    @Test
    void storesNothingForNothing() {
        assertThat(Articles.stored(" ")).isNull();
        assertThat(Articles.stored(null)).isNull();
    }
}
