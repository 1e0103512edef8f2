package id.layakanak.picker;

import id.layakanak.shared.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a picker sends: the id of what was picked, and what stands in its text field. Where scripts run, both mean the same; where none
 * do, the text is all there is, and here it is found out whom it means.
 *
 * @param text null where somebody else than a picker names the record: then the id alone counts
 */
public record Pick(@Nullable UUID id, @Nullable PickText text) {

    /**
     * The record that is meant; null for none. Throws {@link Refused} at the field where the text means nothing, and
     * {@link SeveralMeant} where it may mean several.
     */
    public @Nullable UUID of(String field, Options options) {
        var meant = meant(field, options);
        return meant == null ? null : meant.value();
    }

    /** The same with what it is called. */
    public @Nullable Option meant(String field, Options options) {
        if (text == null ? id == null : text.value().isEmpty()) {
            return null;
        }
        var picked = id == null ? null : options.find(id).orElse(null);
        if (picked != null && (text == null || picked.label().equalsIgnoreCase(text.value()))) {
            return picked;
        }
        if (text == null) {
            throw new Refused(field, "unknown");
        }
        var found = options.search(text.value());
        var called = found.stream()
                .filter(option -> option.label().equalsIgnoreCase(text.value()))
                .toList();
        if (called.size() == 1) {
            return called.get(0);
        }
        // one of those that were offered for this text, or what was there before and the text does not contradict
        var offered = found.stream().filter(option -> option.value().equals(id)).findFirst();
        if (offered.isPresent()) {
            return offered.get();
        }
        throw found.isEmpty() ? new Refused(field, "picker.none") : new SeveralMeant(field, found);
    }
}
