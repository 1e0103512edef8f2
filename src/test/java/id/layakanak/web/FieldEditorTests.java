package id.layakanak.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.layakanak.listing.FilterDay;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldEditorTests {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0", "\u200b", "\u2066\u00ad\u3164", "\u202e\u200f", "\uffff"})
    void whatNobodySeesIsNothing(String typed) {
        var text = FieldEditor.text();
        text.setAsText(typed);

        assertThat(text.getValue()).isNull();
    }

    @Test
    void keepsWhatIsSeenAndItsLines() {
        var text = FieldEditor.text();
        text.setAsText("\u00a0 Hj. Nor\u202ea Éka 😀\r\nBaris dua \t");

        assertThat(text.getValue()).isEqualTo("Hj. Nora Éka 😀\r\nBaris dua");
    }

    @Test
    void readsADayAsAnOfficeTypesIt() {
        var date = FieldEditor.date();
        TypedDays.MEANT.forEach((typed, day) -> {
            date.setAsText(typed);
            assertThat(date.getValue()).as(typed).isEqualTo(day);
        });
        date.setAsText("25 nov. 26");
        assertThat(date.getAsText()).isEqualTo("25/11/2026");
    }

    @ParameterizedTest
    @FieldSource("id.layakanak.web.TypedDays#MEANINGLESS")
    void refusesWhatIsNoDateOfThePortal(String typed) {
        assertThatThrownBy(() -> FieldEditor.date().setAsText(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maret 2011", "mar 2011", "March 2011", "03/2011", "3-2011", "2011-03"})
    void readsAMonth(String typed) {
        var month = FieldEditor.month(INDONESIAN);
        month.setAsText(typed);

        assertThat(month.getValue()).isEqualTo(YearMonth.of(2011, 3));
        assertThat(month.getAsText()).isEqualTo("Maret 2011");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/2011", "Maret", "2011", "03/11", "Maret 1899"})
    void refusesWhatIsNoMonth(String typed) {
        assertThatThrownBy(() -> FieldEditor.month(INDONESIAN).setAsText(typed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"13.45,13:45", "13:45,13:45", "1345,13:45", "830,08:30", "8.05,08:05", "8,08:00", "08:05:00,08:05"})
    void readsTimesOfTheClock(String typed, LocalTime meant) {
        var time = FieldEditor.time(INDONESIAN);
        time.setAsText(typed);

        assertThat(time.getValue()).isEqualTo(meant);
        assertThat(time.getAsText()).isEqualTo(meant.toString().replace(':', '.'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "12.60", "1 pm", "jam 8", "123456"})
    void refusesWhatNoClockShows(String typed) {
        assertThatThrownBy(() -> FieldEditor.time(INDONESIAN).setAsText(typed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesAsThePageDoes() {
        var time = FieldEditor.time(Locale.ENGLISH);
        time.setAsText("13.45");

        assertThat(time.getAsText()).isEqualTo("13:45");
    }

    @Test
    void aFilterKeepsWhatMeansNoDay() {
        var day = FieldEditor.filterDay();
        day.setAsText("besok");

        assertThat(day.getValue()).isEqualTo(new FilterDay("besok", null));
    }
}
