package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A list that holds those of one institution says so to its member, who would else take its figures for those of all. */
@IntegrationTest
@Transactional
class OwnFiguresIntegrationTests {

    private static final String TRAINING = "/trainings/7a000000-0000-4000-8000-000000000001";
    private static final String SAID = "Di sini hanya yang dari lembaga Anda.";

    @Autowired
    Portal portal;

    @ParameterizedTest
    @ValueSource(
            strings = {
                TRAINING + "/participants",
                TRAINING + "/attendance",
                TRAINING + "/attendance/participants",
                "/trained-people"
            })
    void listsOfPeopleSayWhoseTheyAre(String path) {
        assertThat(portal.asTaskForce().get(path)).hasStatusOk().bodyText().contains(SAID);
        assertThat(portal.asStaff().get(path)).hasStatusOk().bodyText().doesNotContain(SAID);
    }
}
