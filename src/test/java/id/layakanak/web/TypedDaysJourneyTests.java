package id.layakanak.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.layakanak.testing.Journey;
import id.layakanak.testing.Visitor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Holds {@code dates.js} to {@link TypedDates}: the browser reads a typed day as the portal does, and the portal what the browser's picker writes. */
@Journey
class TypedDaysJourneyTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void theBrowserReadsADayAsThePortalDoes(String language) {
        try (var staff = inLanguage(language).signIn("petugas").open("/trainings/new")) {
            var typed = new ArrayList<>(TypedDays.MEANT.keySet());
            typed.addAll(TypedDays.MEANINGLESS);

            ready(staff.page());
            for (var text : typed) {
                var meant = TypedDays.MEANT.get(text);
                assertThat(read(staff.page(), text))
                        .as(text)
                        .isEqualTo(meant == null ? List.of("", "") : List.of(weekday(meant, language), written(meant)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void thePortalReadsWhatTheBrowsersPickerWrites(String language) {
        var locale = Locale.forLanguageTag(language);
        try (var staff = inLanguage(language).signIn("petugas").open("/trainings/new")) {
            var date = FieldEditor.date();
            date.setAsText(picked(staff.page(), "startsOn", "2027-05-09"));
            assertThat(date.getValue()).isEqualTo(LocalDate.of(2027, 5, 9));

            staff.open("/people/new");
            var month = FieldEditor.month(locale);
            for (int number = 1; number <= 12; number++) {
                month.setAsText(picked(staff.page(), "birthMonth", "2011-%02d".formatted(number)));
                assertThat(month.getValue()).isEqualTo(YearMonth.of(2011, number));
            }

            staff.open("/trainings/7a000000-0000-4000-8000-000000000002/sessions/new");
            var time = FieldEditor.time(locale);
            time.setAsText(picked(staff.page(), "startsAt", "08:05"));
            assertThat(time.getValue()).isEqualTo(LocalTime.of(8, 5));
        }
    }

    private Visitor inLanguage(String language) {
        return language.equals("en") ? Visitor.atDesk(port).inEnglish() : Visitor.atDesk(port);
    }

    /** The weekday beside the first day, and the last day that follows it. */
    @SuppressWarnings("unchecked")
    private static List<String> read(Page page, String typed) {
        return (List<String>) page.evaluate("""
                typed => {
                    const [first, last] = ['startsOn', 'endsOn'].map(id => document.getElementById(id));
                    last.value = '';
                    first.value = typed;
                    first.dispatchEvent(new Event('input', { bubbles: true }));
                    first.dispatchEvent(new Event('change', { bubbles: true }));
                    return [first.parentElement.querySelector('.when-day').textContent, last.value];
                }
                """, typed);
    }

    /** The module that enhances the fields has come. */
    private static void ready(Page page) {
        page.locator(".when-native")
                .last()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static String picked(Page page, String field, String value) {
        ready(page);
        return (String) page.evaluate("""
                ([id, value]) => {
                    const field = document.getElementById(id);
                    const native = field.parentElement.querySelector('.when-native');
                    native.value = value;
                    native.dispatchEvent(new Event('change'));
                    return field.value;
                }
                """, List.of(field, value));
    }

    private static String weekday(LocalDate day, String language) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language));
    }

    private static String written(LocalDate day) {
        var date = FieldEditor.date();
        date.setAsText(day.toString());
        return date.getAsText();
    }
}
