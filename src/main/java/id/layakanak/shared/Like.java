package id.layakanak.shared;

import org.jspecify.annotations.Nullable;

/** Patterns for SQL's {@code ilike} from what people type into a search field. */
public final class Like {

    private Like() {}

    /** Matches text that contains what was typed, taken literally; null when nothing was typed. */
    public static @Nullable String containing(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
