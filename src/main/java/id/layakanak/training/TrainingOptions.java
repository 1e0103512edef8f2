package id.layakanak.training;

import id.layakanak.picker.Option;
import id.layakanak.picker.Options;
import id.layakanak.shared.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Trainings among which a picker searches, those alone that its viewer may know of: the heading, and below it program and year. */
record TrainingOptions(TrainingRows rows, Viewer viewer) implements Options {

    @Override
    public Optional<Option> find(UUID id) {
        return rows.find(new TrainingId(id), viewer).map(TrainingOptions::option);
    }

    @Override
    public List<Option> search(String text) {
        return rows.search(text, viewer, MOST + 1).stream()
                .map(TrainingOptions::option)
                .toList();
    }

    private static Option option(TrainingRow row) {
        var training = row.training();
        return new Option(
                training.id().value(), training.heading(), training.program() + " · " + training.fiscalYear());
    }
}
