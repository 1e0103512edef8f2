package id.layakanak.indicator;

/**
 * An indicator of the KLA evaluation.
 *
 * @param id        edition and code, for example {@code 2024-19}
 * @param code      number and, where an indicator is split, its letter: {@code 21A}
 * @param part      the part of the instrument, for example {@code Klaster IV Pendidikan …}
 * @param maxPoints the most points that the evaluation gives for it
 */
public record IndicatorSummary(String id, int edition, String code, String name, String part, int maxPoints) {

    /** As people quote it: {@code 19 Sekolah/Satuan Pendidikan Ramah Anak (SRA)}. */
    public String label() {
        return code + " " + name;
    }
}
