package id.layakanak.privacy;

import id.layakanak.person.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything the portal holds about one person, in words. */
record Dossier(PersonId id, String name, boolean anonymised, List<Section> sections) {

    /** @param title the message that names it */
    record Section(String title, List<Line> lines) {}

    record Line(String label, @Nullable String value) {}
}
