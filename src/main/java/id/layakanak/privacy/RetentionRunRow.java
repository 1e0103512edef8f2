package id.layakanak.privacy;

import java.time.Instant;

/** A past run as the page lists it. */
record RetentionRunRow(Instant approvedAt, String approvedBy, int anonymised, int phones, int nips, int skipped) {}
