package id.layakanak.person;

import org.jspecify.annotations.Nullable;

/**
 * A name with its titles, which stand apart from it so that lists sort by the name. Many people have one name only.
 *
 * @param before {@code H.}, {@code dr.}
 * @param full   the name itself
 * @param after  {@code S.Pd., M.Pd.}
 */
public record PersonName(
        @Nullable String before, String full, @Nullable String after) {

    public PersonName {
        // names pasted from a spreadsheet bring double blanks, which would hide a duplicate
        full = full.strip().replaceAll("\\s+", " ");
    }

    /** {@code H. Ahmad Fauzi, S.Pd., M.Pd.} */
    public String display() {
        return (before == null ? "" : before + " ") + full + (after == null ? "" : ", " + after);
    }
}
