package id.layakanak.purpose;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One kind of data with its purpose; kinds are added by migrations, and described by admins. */
@Entity
class DataPurpose {

    @Id
    private String code;

    private String purpose;
    private String purposeEn;
    private String legalBasis;
    private String legalBasisEn;
    private @Nullable Integer retentionMonths;
    private @Nullable String retentionNote;
    private @Nullable String retentionNoteEn;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected DataPurpose() {}

    /** What the data are for and by which right they are kept, in both languages. */
    void describe(String purpose, String purposeEn, String legalBasis, String legalBasisEn) {
        this.purpose = purpose;
        this.purposeEn = purposeEn;
        this.legalBasis = legalBasis;
        this.legalBasisEn = legalBasisEn;
    }

    /** How many months after somebody's last training the data are proposed for erasure; only for kinds that are erased so. */
    void keep(int months) {
        if (!isErasedByAge()) {
            throw new IllegalStateException(code + " is not erased by its age");
        }
        retentionMonths = months;
    }

    /** How long the data are kept, in words; only for kinds that the portal does not erase by their age. */
    void keep(String note, String noteEn) {
        if (isErasedByAge()) {
            throw new IllegalStateException(code + " is erased by its age");
        }
        retentionNote = note;
        retentionNoteEn = noteEn;
    }

    boolean isErasedByAge() {
        return retentionMonths != null;
    }

    PurposeForm form() {
        return new PurposeForm(
                purpose,
                purposeEn,
                legalBasis,
                legalBasisEn,
                retentionMonths,
                retentionNote,
                retentionNoteEn,
                Objects.requireNonNullElse(version, 0));
    }

    int version() {
        return Objects.requireNonNullElse(version, 0);
    }
}
