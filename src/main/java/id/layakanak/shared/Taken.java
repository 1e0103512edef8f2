package id.layakanak.shared;

/** A value that must be unique is in use already; the controller shows it at the field. */
public class Taken extends RuntimeException {

    private final String field;

    public Taken(String field) {
        super("already taken: " + field);
        this.field = field;
    }

    /** The form field whose value is taken. */
    public String field() {
        return field;
    }
}
