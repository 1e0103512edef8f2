package id.layakanak.participant;

/**
 * How many take part in a training.
 *
 * @param taken    whoever holds a place, of all institutions
 * @param children whoever is under 18, in whatever state, and could be in the viewer's list
 */
record Headcount(int taken, int children) {}
