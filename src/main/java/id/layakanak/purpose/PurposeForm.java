package id.layakanak.purpose;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What admins say about a kind of data; months for a kind that is erased by its age, words for all others. */
record PurposeForm(
        @NotBlank @Size(max = 600) String purpose,
        @NotBlank @Size(max = 600) String purposeEn,
        @NotBlank @Size(max = 300) String legalBasis,
        @NotBlank @Size(max = 300) String legalBasisEn,
        @Nullable @Min(1) @Max(600) Integer retentionMonths,
        @Nullable @Size(max = 300) String retentionNote,
        @Nullable @Size(max = 300) String retentionNoteEn,
        int version) {}
