package id.layakanak.institution;

import id.layakanak.shared.InstitutionId;

/**
 * What other features know of an institution.
 *
 * @param active whether it is still there, and may be chosen
 */
public record InstitutionSummary(InstitutionId id, String name, boolean active) {}
