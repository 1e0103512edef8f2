package id.layakanak.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.layakanak.khamodule.KhaModuleId;
import id.layakanak.khamodule.KhaModuleSummary;
import id.layakanak.shared.District;
import id.layakanak.shared.Refused;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFormTests {

    private static final District BALANGAN =
            new District("Kabupaten Balangan", "63.11", "Dinas", ZoneId.of("Asia/Makassar"));
    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 8, 20);
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void takesTitleJpAndEndFromTheModule() {
        var form = form("08:45", null, null, null).completed(module(2));

        assertThat(form.title()).isEqualTo("Prinsip umum");
        assertThat(form.lessonHours()).isEqualTo(2);
        assertThat(form.endsAt()).isEqualTo("10:15");
    }

    @Test
    void leavesWhatWasTyped() {
        var form = form("08:45", "11:00", "Prinsip umum, lanjutan", 1).completed(module(2));

        assertThat(form.title()).isEqualTo("Prinsip umum, lanjutan");
        assertThat(form.lessonHours()).isEqualTo(1);
        assertThat(form.endsAt()).isEqualTo("11:00");
    }

    @Test
    void asksForATitleAndJpWhereThereIsNoModule() {
        refuses(form("08:00", "08:15", null, 0), null, "title");
        refuses(form("08:00", "08:15", "Istirahat", null), null, "lessonHours");
        assertThat(form("08:00", "08:15", "Istirahat", 0).completed(null).endsAt())
                .isEqualTo("08:15");
    }

    @Test
    void asksForTheEndWhereJpDoNotTellIt() {
        refuses(form("08:00", null, "Istirahat", 0), null, "endsAt");
        refuses(form("23:00", null, null, null), module(2), "endsAt");
    }

    @Test
    void refusesAModuleThatIsTooLongForOneSession() {
        refuses(form("08:00", null, null, null), module(13), "lessonHours");
    }

    @Test
    void meansTheClockOfTheDistrict() {
        var form = form("08:00", "09:30", "Pembukaan", 2);

        assertThat(form.start(BALANGAN)).isEqualTo(Instant.parse("2025-08-20T00:00:00Z"));
        assertThat(form.end(BALANGAN)).isEqualTo(Instant.parse("2025-08-20T01:30:00Z"));
    }

    @Test
    void comesBackAsItWasStored() {
        var form = form("08:00", "09:30", "Pembukaan", 2);
        var session = form.toSession(new TrainingId(UUID.randomUUID()), BALANGAN);

        assertThat(SessionForm.of(session, BALANGAN)).isEqualTo(form);
    }

    @Test
    void readsOneSpeakerFromEachLine() {
        var typed = new SessionForm(
                WEDNESDAY,
                LocalTime.of(8, 0),
                null,
                null,
                null,
                null,
                " Sudirman Latief ;  Yayasan Berlian \r\n\r\nAbdussyahid",
                0);

        assertThat(Speaker.parse(typed.speakers()))
                .containsExactly(new Speaker("Sudirman Latief", "Yayasan Berlian"), new Speaker("Abdussyahid", null));
        assertThat(Speaker.write(Speaker.parse(typed.speakers())))
                .isEqualTo("Sudirman Latief; Yayasan Berlian\nAbdussyahid");
        assertThat(VALIDATOR.validate(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"; Yayasan Berlian", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11"})
    void refusesSpeakersWithoutANameAndTooMany(String speakers) {
        var typed = new SessionForm(WEDNESDAY, LocalTime.of(8, 0), null, null, "A", 1, speakers, 0);

        assertThat(VALIDATOR.validate(typed))
                .extracting(problem -> problem.getPropertyPath().toString())
                .containsExactly("speakers");
    }

    @Test
    void endsAfterItStarts() {
        assertThat(VALIDATOR.validate(form("09:00", "09:00", "A", 1)))
                .extracting(problem -> problem.getPropertyPath().toString())
                .containsExactly("endsAt");
        assertThat(VALIDATOR.validate(form("09:00", "09:01", "A", 1))).isEmpty();
    }

    private static SessionForm form(
            String start, @Nullable String end, @Nullable String title, @Nullable Integer hours) {
        return new SessionForm(
                WEDNESDAY,
                LocalTime.parse(start),
                end == null ? null : LocalTime.parse(end),
                null,
                title,
                hours,
                null,
                0);
    }

    private static KhaModuleSummary module(int hours) {
        return new KhaModuleSummary(new KhaModuleId(UUID.randomUUID()), "Prinsip umum", hours);
    }

    private static void refuses(SessionForm form, @Nullable KhaModuleSummary module, String field) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> form.completed(module))
                .extracting(Refused::field)
                .isEqualTo(field);
    }
}
