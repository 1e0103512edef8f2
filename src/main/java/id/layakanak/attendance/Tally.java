package id.layakanak.attendance;

import id.layakanak.shared.Sex;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How many were marked how in a session, read by {@link Tallies} and kept nowhere itself; every count is split by sex, as the offices' sheets are. */
record Tally(List<Count> counts) {

    static final Tally NOBODY = new Tally(List.of());

    /**
     * @param status null for those without a mark
     */
    record Count(@Nullable AttendanceStatus status, Sex sex, long people) {}

    record Split(long men, long women) {

        public long total() {
            return men + women;
        }

        /** With one person more. */
        Split and(Sex sex) {
            return sex == Sex.MALE ? new Split(men + 1, women) : new Split(men, women + 1);
        }
    }

    public Split of(AttendanceStatus status) {
        return split(count -> count.status() == status);
    }

    public Split unmarked() {
        return split(count -> count.status() == null);
    }

    public Split attended() {
        return split(count -> count.status() != null && count.status().isAttended());
    }

    public Split missed() {
        return split(count -> count.status() != null && !count.status().isAttended());
    }

    public Split all() {
        return split(count -> true);
    }

    public long marked() {
        return all().total() - unmarked().total();
    }

    /** Whether somebody is marked. */
    public boolean isFilled() {
        return marked() > 0;
    }

    private Split split(Predicate<Count> which) {
        return new Split(
                sum(which.and(count -> count.sex() == Sex.MALE)), sum(which.and(count -> count.sex() == Sex.FEMALE)));
    }

    private long sum(Predicate<Count> which) {
        return counts.stream().filter(which).mapToLong(Count::people).sum();
    }
}
