package id.layakanak.training;

import id.layakanak.listing.ListFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the list is narrowed to, as it stands in the address.
 *
 * @param q    part of the name
 * @param year a fiscal year
 */
record ProgramFilter(@Nullable String q, @Nullable String year) implements ListFilter {}
