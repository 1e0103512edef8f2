package id.layakanak.attendance;

import org.jspecify.annotations.Nullable;

/** Whose name or institution contains what was typed: a condition on {@code :q} for participants {@code p} of one training. */
final class NameOrInstitution {

    /** The names of a training stand in its index; titles do not, and nobody looks for one. */
    private static final String NAME = "p.full_name collate \"C\" ilike :q";

    private static final String INSTITUTION = """
             or p.institution_id = any(array(select i.id from institution.summary i where i.name collate "C" ilike :q))
            """;

    /** A shorter text has no trigram that would find institutions by it. */
    private static final int TRIGRAM = 3;

    private NameOrInstitution() {}

    static String by(@Nullable String typed) {
        return typed == null || typed.strip().codePoints().count() < TRIGRAM ? NAME : NAME + INSTITUTION;
    }
}
