package id.layakanak.institution;

import static id.layakanak.institution.InstitutionStatus.ACTIVE;
import static id.layakanak.institution.InstitutionStatus.CLOSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.layakanak.shared.Refused;
import id.layakanak.shared.WrongState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstitutionTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final NumberKind NPSN = new NumberKind("NPSN", "NPSN", "[0-9]{8}", "30312345");

    private final Institution school = new Institution("SDN Halong 3", "SEKOLAH");

    @Test
    void isActiveUntilItCloses() {
        assertThat(school.status()).isEqualTo(ACTIVE);

        school.close(DAY, "Digabung");

        assertThat(school.status()).isEqualTo(CLOSED);
        assertThat(school.closedOn()).isEqualTo(DAY);
        assertThatThrownBy(() -> school.close(DAY, null)).isInstanceOf(WrongState.class);
    }

    @Test
    void forgetsTheClosingThatIsTakenBack() {
        assertThatThrownBy(school::reopen).isInstanceOf(WrongState.class);
        school.close(DAY, "Digabung");

        school.reopen();

        assertThat(school.status()).isEqualTo(ACTIVE);
        assertThat(school.closedOn()).isNull();
    }

    @Test
    void closesNotBeforeItExists() {
        school.exist(DAY);
        assertThatThrownBy(() -> school.close(DAY.minusDays(1), null)).isInstanceOf(Refused.class);
        school.exist(DAY.minusDays(1));
        school.close(DAY, null);
        assertThatThrownBy(() -> school.exist(DAY.plusDays(1))).isInstanceOf(Refused.class);
        school.exist(DAY);
    }

    @Test
    void keepsNoNameThatIsGivenUp() {
        school.call("SDN Halong 3", null, List.of("SD Tiga", "SD INPRES"));
        school.call("SDN Halong 3", null, List.of("SD Inpres"));

        assertThat(school.aliases()).containsExactly("SD Inpres");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00301234", " 0030 1234", "0030.1234", "0030-1234"})
    void readsANumberAsItIsWritten(String typed) {
        assertThat(NPSN.number(typed)).isEqualTo(new NationalNumber("NPSN", "00301234"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"301234", "003012345", "0030123A", "00301234 5"})
    void refusesWhatIsNoNumber(String typed) {
        assertThatThrownBy(() -> NPSN.number(typed)).isInstanceOf(Refused.class);
    }
}
