package id.layakanak.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RosterFilterTests {

    @Test
    void narrowsToAStatusOrToThoseWithoutAMark() {
        assertThat(new RosterFilter(null, "SICK").status()).isEqualTo("SICK");
        assertThat(new RosterFilter(null, "SICK").unmarked()).isFalse();
        assertThat(new RosterFilter(null, "unmarked").status()).isNull();
        assertThat(new RosterFilter(null, "unmarked").unmarked()).isTrue();
    }

    @Test
    void ignoresWhatIsNoStatus() {
        assertThat(new RosterFilter(null, "' or 1=1").status()).isNull();
        assertThat(new RosterFilter(null, "' or 1=1").unmarked()).isFalse();
    }

    @Test
    void looksForANumberOnTheSheetWhereOneIsTyped() {
        assertThat(new RosterFilter("12", null).number()).isEqualTo(12);
        assertThat(new RosterFilter("0", null).number()).isNull();
        assertThat(new RosterFilter("SDN 12", null).number()).isNull();
        assertThat(new RosterFilter("12345678901", null).number()).isNull();
    }
}
