package id.layakanak.audit;

import id.layakanak.shared.Viewer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of record with a page of its own, whose history can be read. The name of each is that of its table. */
enum RecordType {
    INSTITUTION("/institutions/%s"),
    PERSON("/people/%s"),
    PROGRAM("/programs/%s"),
    TRAINING("/trainings/%s"),
    TRAINING_SESSION("/sessions/%s/attendance"),
    KHA_MODULE("/kha-modules/%s"),
    FOLLOW_UP_PLAN("/follow-up-plans/%s"),
    ACCOUNT("/accounts/%s");

    private final String path;

    RecordType(String path) {
        this.path = path;
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in an address: {@code kha-module}. */
    public String slug() {
        return table().replace('_', '-');
    }

    /** The record's own page. */
    String page(String id) {
        return path.formatted(id);
    }

    /** Accounts are the admins' affair, everything else that of all staff. */
    boolean isOpenTo(Viewer viewer) {
        return this != ACCOUNT || viewer.isAdmin();
    }

    static Optional<RecordType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    static Optional<RecordType> ofTable(String table) {
        return Arrays.stream(values())
                .filter(type -> type.table().equals(table))
                .findFirst();
    }
}
