package id.layakanak.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTests {

    private final Formats indonesian = new Formats(Locale.forLanguageTag("id"), ZoneId.of("Asia/Makassar"));
    private final Formats english = new Formats(Locale.ENGLISH, ZoneId.of("Asia/Makassar"));

    @Test
    void writesDatesWithoutPaddingTheDay() {
        assertThat(indonesian.fullDate(LocalDate.of(2025, 3, 5))).isEqualTo("Rabu, 5 Maret 2025");
        assertThat(indonesian.date(LocalDate.of(2025, 8, 20))).isEqualTo("20 Agustus 2025");
        assertThat(english.fullDate(LocalDate.of(2025, 3, 5))).isEqualTo("Wednesday, 5 March 2025");
    }

    @Test
    void writesRangesAsOfficesDo() {
        var day = LocalDate.of(2025, 8, 20);

        assertThat(indonesian.range(day, day.plusDays(2))).isEqualTo("20 s.d. 22 Agustus 2025");
        assertThat(indonesian.range(day, day)).isEqualTo("20 Agustus 2025");
        assertThat(indonesian.range(LocalDate.of(2025, 8, 30), LocalDate.of(2025, 9, 1)))
                .isEqualTo("30 Agustus s.d. 1 September 2025");
        assertThat(indonesian.range(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1)))
                .isEqualTo("31 Desember 2025 s.d. 1 Januari 2026");
    }

    @Test
    void writesTimesInTheZoneOfTheDistrictWithItsLabel() {
        var instant = Instant.parse("2025-08-20T01:00:00Z");

        assertThat(indonesian.time(instant)).isEqualTo("09.00 WITA");
        assertThat(english.time(instant)).isEqualTo("09:00 WITA");
        assertThat(new Formats(Locale.forLanguageTag("id"), ZoneId.of("Asia/Jakarta")).time(instant))
                .isEqualTo("08.00 WIB");
        assertThat(indonesian.timeRange(instant, instant.plusSeconds(5400))).isEqualTo("09.00 s.d. 10.30 WITA");
        assertThat(indonesian.date(Instant.parse("2025-08-20T16:30:00Z"))).isEqualTo("21 Agustus 2025");
    }

    @Test
    void writesNumbersAndPercentages() {
        assertThat(indonesian.number(1234567)).isEqualTo("1.234.567");
        assertThat(indonesian.percent(755, 1000)).isEqualTo("75,5%");
        assertThat(indonesian.percent(0, 0)).isEqualTo("–");
        assertThat(english.number(1234567)).isEqualTo("1,234,567");
    }
}
