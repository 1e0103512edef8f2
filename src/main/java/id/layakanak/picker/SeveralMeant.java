package id.layakanak.picker;

import id.layakanak.shared.Refused;
import java.util.List;

/** What was typed into a picker may mean any of these: the form comes back and lets choose. */
public final class SeveralMeant extends Refused {

    private final transient List<Option> options;

    SeveralMeant(String field, List<Option> options) {
        super(field, "picker.several");
        this.options = List.copyOf(options);
    }

    public List<Option> options() {
        return options;
    }
}
