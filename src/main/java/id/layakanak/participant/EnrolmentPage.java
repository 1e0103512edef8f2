package id.layakanak.participant;

import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.person.PersonDirectory;
import id.layakanak.person.PersonSummary;
import id.layakanak.purpose.DataKind;
import id.layakanak.purpose.PurposeDirectory;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.WrongState;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fills the page on which people are found and enrolled one after the other. */
@Component
class EnrolmentPage {

    private static final int MOST_CANDIDATES = 20;
    private static final int LATEST = 8;

    private final ParticipantRows rows;
    private final FreePlaces places;
    private final TrainingDirectory trainings;
    private final PersonDirectory people;
    private final InstitutionDirectory institutions;
    private final PurposeDirectory purposes;

    EnrolmentPage(
            ParticipantRows rows,
            FreePlaces places,
            TrainingDirectory trainings,
            PersonDirectory people,
            InstitutionDirectory institutions,
            PurposeDirectory purposes) {
        this.rows = rows;
        this.places = places;
        this.trainings = trainings;
        this.people = people;
        this.institutions = institutions;
        this.purposes = purposes;
    }

    /** Where to go on after somebody was enrolled: this page, which says so. */
    static String forTheNext(
            TrainingId training, ParticipantId enrolled, String name, boolean child, RedirectAttributes redirect) {
        redirect.addFlashAttribute("enrolledId", enrolled.toString());
        redirect.addFlashAttribute("enrolled", name);
        redirect.addFlashAttribute("awaiting", child);
        return "/trainings/" + training + "/participants/new";
    }

    /** Shows those who match what was typed. */
    String search(TrainingId training, @Nullable String q, Viewer viewer, Model model) {
        var found = people.search(q == null ? "" : q, MOST_CANDIDATES + 1);
        model.addAttribute(
                "candidates",
                rows.candidates(training, found.stream().limit(MOST_CANDIDATES).toList()));
        model.addAttribute("more", found.size() > MOST_CANDIDATES);
        model.addAttribute("latest", rows.latest(training, LATEST));
        return page(training, q, viewer, model);
    }

    /** Shows one person, whose institution and position of that day can be adjusted before enrolling. */
    String adjust(TrainingId training, PersonSummary chosen, @Nullable String q, Viewer viewer, Model model) {
        model.addAttribute("chosen", chosen);
        var locale = LocaleContextHolder.getLocale();
        model.addAttribute("purposes", purposes.of(locale, DataKind.IDENTITY));
        return page(training, q, viewer, model);
    }

    private String page(TrainingId id, @Nullable String q, Viewer viewer, Model model) {
        var training = trainings.find(id, viewer).orElseThrow(() -> new NotFound(id));
        if (!training.takesParticipants()) {
            throw new WrongState(training.status(), "enrol");
        }
        var taken = places.taken(id);
        model.addAttribute("training", training);
        model.addAttribute("taken", taken);
        model.addAttribute("full", training.quota() != null && taken >= training.quota());
        model.addAttribute("q", q);
        return "participant/new";
    }
}
