package id.layakanak.shared;

/**
 * A rule of the house refuses a value that looks fine by itself: taken already, no such choice, no place left. The controller
 * shows it at the field, with the message of this code.
 */
public class Refused extends RuntimeException {

    private final String field;
    private final String code;
    private final transient Object[] arguments;

    public Refused(String field, String code, Object... arguments) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
        this.arguments = arguments;
    }

    /** The form field that the rule is about; empty when it is about the form as a whole. */
    public String field() {
        return field;
    }

    /** The message key that says why. */
    public String code() {
        return code;
    }

    /** What the message fills in. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
