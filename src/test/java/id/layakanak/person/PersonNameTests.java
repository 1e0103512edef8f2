package id.layakanak.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTests {

    @Test
    void standsBetweenItsTitles() {
        assertThat(new PersonName("H.", "Ahmad Fauzi", "S.Pd., M.Pd.").display())
                .isEqualTo("H. Ahmad Fauzi, S.Pd., M.Pd.");
        assertThat(new PersonName(null, "Rukayah", null).display()).isEqualTo("Rukayah");
    }

    @Test
    void losesTheBlanksOfASpreadsheet() {
        assertThat(new PersonName(null, " Siti   Aminah ", null)).isEqualTo(new PersonName(null, "Siti Aminah", null));
    }
}
