package id.layakanak.report;

import java.time.LocalDate;
import java.util.UUID;

/** A promise of the viewer's institution that is due soon or overdue. */
record DueAction(UUID plan, UUID action, String activity, LocalDate dueOn, boolean overdue) {}
