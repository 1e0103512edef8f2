package id.layakanak.shared;

/** A value that must be unique is in use already. */
public class Taken extends Refused {

    public Taken(String field) {
        super(field, "taken");
    }
}
