package id.layakanak.trained;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was trained for an institution.
 *
 * @param men  each counted once
 * @param gone those of them who are somewhere else today; of very many the first
 * @param sent the latest trainings that people of it take part in
 */
record InstitutionFigures(int men, int women, List<Gone> gone, List<Sent> sent) {

    public int people() {
        return men + women;
    }

    /** @param now where they are today; null for nowhere */
    record Gone(UUID person, String name, @Nullable String now) {}

    /** A training that people of the institution take part in. */
    record Sent(UUID training, String heading, LocalDate startsOn, LocalDate endsOn, int people) {}
}
