package id.layakanak.person;

import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What other features know of a person.
 *
 * @param institution where the person works now; an enrolment keeps its own copy
 * @param child       under 18 today
 */
public record PersonSummary(
        PersonId id,
        String displayName,
        Sex sex,
        @Nullable InstitutionId institution,
        @Nullable String institutionName,
        @Nullable String position,
        boolean child) {}
