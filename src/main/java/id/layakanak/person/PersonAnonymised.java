package id.layakanak.person;

/** Somebody has no name any more; whoever keeps more about them erases it in the same transaction. */
public record PersonAnonymised(PersonId person) {}
