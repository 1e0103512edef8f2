package id.layakanak.training;

import id.layakanak.picker.Option;
import id.layakanak.picker.Options;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Programs among which a picker searches: the name, and below it the fiscal year. */
record ProgramOptions(ProgramRows rows) implements Options {

    @Override
    public Optional<Option> find(UUID id) {
        return rows.option(new ProgramId(id));
    }

    @Override
    public List<Option> search(String text) {
        return rows.options(text, MOST + 1);
    }
}
