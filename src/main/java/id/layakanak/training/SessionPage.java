package id.layakanak.training;

import id.layakanak.khamodule.KhaModuleCatalogue;
import id.layakanak.khamodule.KhaModuleId;
import id.layakanak.shared.Choice;
import id.layakanak.shared.District;
import id.layakanak.shared.Formats;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a session's form needs besides the form itself, so that no branch can forget it. */
@Component
class SessionPage {

    private final TrainingDirectory trainings;
    private final RundownRows rundowns;
    private final KhaModuleCatalogue modules;
    private final District district;

    SessionPage(TrainingDirectory trainings, RundownRows rundowns, KhaModuleCatalogue modules, District district) {
        this.trainings = trainings;
        this.rundowns = rundowns;
        this.modules = modules;
        this.district = district;
    }

    /** The name of the page; {@code id} is null for a session that is still to be added. */
    String fill(TrainingId trainingId, @Nullable SessionId id, Viewer viewer, Model model) {
        var training = trainings.find(trainingId, viewer).orElseThrow(() -> new NotFound(trainingId));
        var rundown = rundowns.of(training);
        model.addAttribute("id", id);
        model.addAttribute("training", training);
        model.addAttribute("rundown", rundown);
        model.addAttribute("days", days(rundown));
        model.addAttribute("modules", modules.choices(id == null ? null : moduleOf(id, rundown)));
        model.addAttribute("stays", id == null ? null : rundowns.whyItStays(trainingId, id));
        return "training/session-form";
    }

    private List<Choice> days(Rundown rundown) {
        var formats = new Formats(LocaleContextHolder.getLocale(), district.zone());
        return rundown.days().stream()
                .map(day -> new Choice(day.date().toString(), formats.fullDate(day.date())))
                .toList();
    }

    private static @Nullable KhaModuleId moduleOf(SessionId id, Rundown rundown) {
        return rundown.sessions().stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id))
                .module();
    }
}
