package id.layakanak.trained;

import id.layakanak.listing.ListFilter;
import id.layakanak.shared.Sex;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list is narrowed to, as it stands in the address: whoever was trained in one training that all of it is true of.
 *
 * @param q    part of the name
 * @param year a fiscal year
 * @param sex  for viewers who receive it
 * @param institution for which they were there
 */
record TrainedFilter(
        @Nullable String q,
        @Nullable Integer year,
        @Nullable UUID program,
        @Nullable UUID training,
        @Nullable Sex sex,
        @Nullable UUID institution)
        implements ListFilter {}
