package id.layakanak.picker;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that a picker offers.
 *
 * @param label what it is called; stands in the field once it is picked
 * @param note  what tells it from others of that name
 */
public record Option(UUID value, String label, @Nullable String note) {}
