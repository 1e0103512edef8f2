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
                "0812.3456.7890",
                "812-3456-7890",
                "(0812) 3456 7890"
            })
    void readsANumberHoweverItIsTyped(String typed) {
        assertThat(Phone.parse(typed)).contains(new Phone("+6281234567890"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "bukan nomor",
                "0812",
                "+62",
                "08123456789012345678",
                "31/02/2026",
                "31-02-2026",
                "08/02/2026",
                "99999999999",
                "2026"
            })
    void refusesWhatIsNoNumber(String typed) {
        assertThat(Phone.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0526 2028001", "(0511) 477-2001", "021-1500771", "+60 12-345 6789", "0831 2345 678"})
    void readsFixedLinesOtherCountriesAndShortMobiles(String typed) {
        assertThat(Phone.parse(typed)).isPresent();
    }

    @Test
    void leadsToMessagesOfWhatIsNoFixedLine() {
        assertThat(new Phone("+6281234567890").whatsApp()).isEqualTo("https://wa.me/6281234567890");
        assertThat(new Phone("+60123456789").whatsApp()).isEqualTo("https://wa.me/60123456789");
        assertThat(new Phone("+625262028001").whatsApp()).isNull();
    }

    @Test
    void writesItAsIndonesiansDo() {
        assertThat(new Phone("+6281234567890").national()).isEqualTo("0812-3456-7890");
    }
}
