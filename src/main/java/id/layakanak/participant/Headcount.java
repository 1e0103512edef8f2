package id.layakanak.participant;

/**
 * How many take part in a training.
 *
 * @param taken    whoever holds a place, of all institutions
 * @param children those of them under 18 whom the viewer's list could hold
 */
record Headcount(int taken, int children) {}
