package id.layakanak.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "081234567890",
                "0812-3456-7890",
                "+62 812 3456 7890",
                "62-812-3456-7890",
                " 6281234567890 ",
                "0812.3456.7890"
            })
    void readsANumberHoweverItIsTyped(String typed) {
        assertThat(Phone.parse(typed)).contains(new Phone("+6281234567890"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "bukan nomor", "0812", "+62", "08123456789012345678"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(Phone.parse(typed)).isEmpty();
    }

    @Test
    void writesItAsIndonesiansDo() {
        assertThat(new Phone("+6281234567890").national()).isEqualTo("0812-3456-7890");
    }
}
