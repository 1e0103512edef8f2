package id.layakanak.purpose;

import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.StaleEdit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins do with the purposes. */
@Service
@Transactional(readOnly = true)
class PurposeManagement {

    private final DataPurposes purposes;

    PurposeManagement(DataPurposes purposes) {
        this.purposes = purposes;
    }

    PurposeForm form(String code) {
        return purposes.findById(code).map(DataPurpose::form).orElseThrow(() -> new NotFound(code));
    }

    /** Throws {@link StaleEdit} when it was saved by somebody else since the form was opened. */
    @Transactional
    void describe(String code, PurposeForm form) {
        var purpose = purposes.findWithLockByCode(code).orElseThrow(() -> new NotFound(code));
        if (purpose.version() != form.version()) {
            throw new StaleEdit(purpose.form());
        }
        purpose.describe(form.purpose(), form.purposeEn(), form.legalBasis(), form.legalBasisEn());
        if (purpose.isErasedByAge()) {
            purpose.keep(Objects.requireNonNull(given("retentionMonths", form.retentionMonths())));
        } else {
            purpose.keep(
                    given("retentionNote", form.retentionNote()), given("retentionNoteEn", form.retentionNoteEn()));
        }
    }

    /** Which of these a kind of data needs depends on the kind, so the form itself cannot ask for it. */
    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new Refused(field, "NotNull");
        }
        return value;
    }
}
