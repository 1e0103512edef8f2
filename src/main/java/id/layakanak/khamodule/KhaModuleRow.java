package id.layakanak.khamodule;

import org.jspecify.annotations.Nullable;

/**
 * A module as lists and its own page show it.
 *
 * @param cluster null when it cuts across all clusters
 */
record KhaModuleRow(
        KhaModuleId id,
        int position,
        String title,
        String objective,
        int lessonHours,
        @Nullable String method,
        @Nullable CrcCluster cluster,
        @Nullable String articles,
        boolean active) {}
