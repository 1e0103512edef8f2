package id.layakanak.report;

/** How many requests to correct personal data wait for an answer, and how many of them too long. */
record OpenCorrections(int open, int overdue) {}
