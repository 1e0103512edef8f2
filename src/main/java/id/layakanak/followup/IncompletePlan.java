package id.layakanak.followup;

/** A plan cannot be handed in while an action of it lacks something; its page says which and what. */
class IncompletePlan extends RuntimeException {

    IncompletePlan(PlanId id) {
        super("actions of plan %s are incomplete".formatted(id));
    }
}
