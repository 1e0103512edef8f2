package id.layakanak.followup;

import id.layakanak.audit.AuditedTable;
import id.layakanak.audit.AuditedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the log speaks of follow-up plans, their actions and reviews. */
@Component
class FollowUpAudit implements AuditedTables {

    @Override
    public List<AuditedTable> tables() {
        return List.of(
                AuditedTable.of("follow_up_plan", "followup.field.")
                        .named("""
        select p.id, i.name || ' – ' || t.title from follow_up_plan p
        join institution.summary i on i.id = p.institution_id
        join training.summary t on t.id = p.training_id
        where p.id in (:ids)
        """)
                        .page("/follow-up-plans/%s")
                        .constants("status", PlanStatus.class),
                AuditedTable.of("follow_up_action", "followup.field.")
                        .named("select id, activity from follow_up_action where id in (:ids)")
                        .silent("plan_id")
                        .constants("funding_source", FundingSource.class),
                AuditedTable.of("follow_up_review", "followup.field.")
                        .silent("plan_id", "decided_at", "decided_by")
                        .constants("decision", PlanStatus.class));
    }
}
