package id.layakanak.region;

/**
 * A kecamatan, desa or kelurahan.
 *
 * @param code      official code, for example {@code 63.11.06.1023}
 * @param kecamatan name of the kecamatan it is or lies in
 */
public record RegionSummary(String code, String name, Level level, String kecamatan) {

    /** {@code Kecamatan Juai}, {@code Kelurahan Batu Piring}; a desa by its name alone. */
    String label() {
        return switch (level) {
            case KECAMATAN -> "Kecamatan " + name;
            case KELURAHAN -> "Kelurahan " + name;
            case DESA -> name;
        };
    }

    public enum Level {
        KECAMATAN,
        DESA,
        KELURAHAN
    }
}
