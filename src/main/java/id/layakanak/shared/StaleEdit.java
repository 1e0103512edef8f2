package id.layakanak.shared;

/** Somebody else saved the record since this form was opened; carries the stored version as a form, to be shown beside the typed one. */
public class StaleEdit extends RuntimeException {

    private final transient Record stored;

    public StaleEdit(Record stored) {
        super("the record was changed since the form was opened");
        this.stored = stored;
    }

    public Record stored() {
        return stored;
    }
}
