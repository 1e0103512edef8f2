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
    void leadsBackToItself() {
        assertThat(new RosterFilter("Siti & Budi", "LATE").query()).isEqualTo("?q=Siti%20%26%20Budi&show=LATE");
        assertThat(new RosterFilter(null, null).query()).isEmpty();
        assertThat(new RosterFilter("a+b", null).query()).isEqualTo("?q=a%2Bb");
    }
}
