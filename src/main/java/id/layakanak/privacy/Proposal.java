package id.layakanak.privacy;

import id.layakanak.person.PersonId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the report proposed about one person, as the admin's tick brings it back: {@code id~version~IDENTITY}. It never decides what is erased; it is compared with
 * what is due at the moment of the approval.
 */
record Proposal(PersonId person, int version, Set<Erasable> due) {

    private static final String SEPARATOR = "~";

    Proposal {
        due = Set.copyOf(due);
    }

    public static Proposal of(String text) {
        var parts = text.split(SEPARATOR, -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no proposal");
        }
        var due = EnumSet.noneOf(Erasable.class);
        Arrays.stream(parts[2].split("\\+")).map(Erasable::valueOf).forEach(due::add);
        return new Proposal(PersonId.of(parts[0]), Integer.parseInt(parts[1]), due);
    }

    boolean matches(RetentionCandidate candidate) {
        return equals(candidate.proposal());
    }

    @Override
    public String toString() {
        return person
                + SEPARATOR
                + version
                + SEPARATOR
                + due.stream().sorted().map(Enum::name).collect(Collectors.joining("+"));
    }
}
