package id.layakanak.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0", "\u200b", "\u2066\u00ad\u3164", "\u202e\u200f", "\uffff"})
    void whatNobodySeesIsNothing(String typed) {
        var text = Typed.text();
        text.setAsText(typed);

        assertThat(text.getValue()).isNull();
    }

    @Test
    void keepsWhatIsSeenAndItsLines() {
        var text = Typed.text();
        text.setAsText("\u00a0 Hj. Nor\u202ea Éka 😀\r\nBaris dua \t");

        assertThat(text.getValue()).isEqualTo("Hj. Nora Éka 😀\r\nBaris dua");
    }

    @ParameterizedTest
    @CsvSource({"2025-08-20", "1900-01-01", "2200-12-31"})
    void readsDatesAndWritesThemAsTheFieldWantsThem(LocalDate day) {
        var date = Typed.date();
        date.setAsText(day.toString());

        assertThat(date.getValue()).isEqualTo(day);
        assertThat(date.getAsText()).isEqualTo(day.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-02-31", "-999999999-01-01", "+999999999-12-31", "0001-01-01", "20 Agustus", "2025-13-01"})
    void refusesWhatIsNoDateOfThePortal(String typed) {
        assertThatThrownBy(() -> Typed.date().setAsText(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTimesOfTheClockOnly() {
        var time = Typed.time();
        time.setAsText("08:05");

        assertThat(time.getValue()).isEqualTo(LocalTime.of(8, 5));
        assertThat(time.getAsText()).isEqualTo("08:05");
        assertThatThrownBy(() -> Typed.time().setAsText("24:00")).isInstanceOf(IllegalArgumentException.class);
    }
}
