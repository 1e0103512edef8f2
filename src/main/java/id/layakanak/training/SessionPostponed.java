package id.layakanak.training;

/**
 * A session now begins later than it was to begin, at a time that has not come; it has no marks. Told within the transaction of the change, so that
 * both happen or neither.
 */
public record SessionPostponed(SessionId session) {}
