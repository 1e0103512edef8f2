package id.layakanak.participant;

import java.time.Instant;

/** The consent to a child's participation as the participant's page shows it; the paper is handed out by its own route. */
record ConsentRow(String guardianName, GuardianRelation relation, Instant receivedAt) {}
