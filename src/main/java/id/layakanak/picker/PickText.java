package id.layakanak.picker;

/** What stands in the text field of a picker; unlike other text, nothing typed is something: it takes the choice back. */
public record PickText(String value) {

    private static final int LONGEST = 200;

    public PickText {
        value = value.strip();
        value = value.substring(0, Math.min(value.length(), LONGEST));
    }

    @Override
    public String toString() {
        return value;
    }
}
