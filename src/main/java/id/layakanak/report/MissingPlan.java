package id.layakanak.report;

import java.util.UUID;

/**
 * A training that people of the viewer's institution took part in, and that has no plan of it.
 *
 * @param missing of how many plans this is one
 */
record MissingPlan(UUID training, String heading, int participants, int missing) {}
