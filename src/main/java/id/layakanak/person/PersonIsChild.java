package id.layakanak.person;

/** Somebody on record turned out to be under 18: what was taken for granted of an adult must wait. */
public record PersonIsChild(PersonId person) {}
