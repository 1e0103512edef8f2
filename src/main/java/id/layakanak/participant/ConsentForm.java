package id.layakanak.participant;

import static java.util.Objects.requireNonNull;

import id.layakanak.file.FileId;
import id.layakanak.shared.AccountId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What staff enter of a signed consent: who signed, and the paper. Nothing else of the guardian is needed. */
record ConsentForm(
        @NotBlank @Size(max = 150) String guardianName,
        @Nullable @NotNull GuardianRelation relation,
        @Nullable MultipartFile paper) {

    static ConsentForm empty() {
        return new ConsentForm("", null, null);
    }

    GuardianConsent toConsent(Participant participant, FileId file, AccountId by, Instant at) {
        return new GuardianConsent(
                participant.id(), participant.person(), guardianName, requireNonNull(relation), file, by, at);
    }
}
