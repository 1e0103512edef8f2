package id.layakanak.privacy;

import id.layakanak.person.PersonErasure;
import id.layakanak.person.PersonId;
import java.util.function.BiConsumer;

/**
 * What is erased by its age. A further kind of data is a further line here, with the name of its purpose, of which the settings say how long
 * it is kept; and a column {@code …_due} of {@link DueForErasure}, which says who has it.
 */
enum Erasable {
    /** Stands for everything: with it nothing else is left to erase. */
    IDENTITY(PersonErasure::anonymise),
    PHONE(PersonErasure::erasePhone),
    NIP(PersonErasure::eraseNip);

    private final BiConsumer<PersonErasure, PersonId> erasing;

    Erasable(BiConsumer<PersonErasure, PersonId> erasing) {
        this.erasing = erasing;
    }

    void erase(PersonErasure erasure, PersonId person) {
        erasing.accept(erasure, person);
    }
}
