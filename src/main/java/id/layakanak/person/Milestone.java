package id.layakanak.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands on the line of somebody's time: a post, or else a training. */
record Milestone(@Nullable PostRow post, @Nullable PersonTraining training) {

    private static final Comparator<Milestone> LATEST_FIRST = Comparator.comparing(
                    Milestone::from, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    /** The latest first; what began nobody knows when is the oldest. */
    static List<Milestone> line(List<PostRow> posts, List<PersonTraining> trainings) {
        return Stream.concat(
                        posts.stream().map(post -> new Milestone(post, null)),
                        trainings.stream().map(training -> new Milestone(null, training)))
                .sorted(LATEST_FIRST)
                .toList();
    }

    private @Nullable LocalDate from() {
        return post != null ? post.since() : training != null ? training.startsOn() : null;
    }
}
