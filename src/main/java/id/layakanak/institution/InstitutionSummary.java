package id.layakanak.institution;

import id.layakanak.shared.InstitutionId;

/** What other features know of an institution. */
public record InstitutionSummary(InstitutionId id, String name) {}
