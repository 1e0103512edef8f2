package id.layakanak.participant;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a picker offers among the institutions that take part in a training. */
@Controller
@AllowedTo({ADMIN, STAFF, LEADER})
class ParticipantInstitutionOptionsController {

    private final ParticipantRows rows;
    private final TrainingDirectory trainings;

    ParticipantInstitutionOptionsController(ParticipantRows rows, TrainingDirectory trainings) {
        this.rows = rows;
        this.trainings = trainings;
    }

    @GetMapping("/trainings/{training}/participants/institutions/options")
    String list(
            @PathVariable TrainingId training, @RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        trainings.find(training, viewer).orElseThrow(() -> new NotFound(training));
        model.addAttribute("options", rows.institutions(training, viewer).search(q));
        return "fragments/picker :: options";
    }
}
