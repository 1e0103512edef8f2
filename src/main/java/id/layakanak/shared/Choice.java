package id.layakanak.shared;

/** One entry of a select field: what is sent and what is read. */
public record Choice(String value, String label) {}
