package id.layakanak.trained;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;

import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.listing.PageAsked;
import id.layakanak.picker.PickText;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Viewer;
import id.layakanak.training.ProgramDirectory;
import id.layakanak.training.TrainingDirectory;
import id.layakanak.training.TrainingId;
import id.layakanak.web.FilterPick;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where every count of trained people leads. */
@Controller
@AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
class TrainedController {

    private final TrainedRows rows;
    private final ProgramDirectory programs;
    private final TrainingDirectory trainings;
    private final InstitutionDirectory institutions;

    TrainedController(
            TrainedRows rows,
            ProgramDirectory programs,
            TrainingDirectory trainings,
            InstitutionDirectory institutions) {
        this.institutions = institutions;
        this.rows = rows;
        this.programs = programs;
        this.trainings = trainings;
    }

    @GetMapping("/trained-people")
    String list(
            TrainedFilter trainedFilter,
            @RequestParam(required = false) @Nullable PickText programText,
            PageAsked page,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        var program = FilterPick.of(trainedFilter.program(), programText, programs.options());
        if (program.isNews()) {
            return program.redirect("program", request);
        }
        var training = trainedFilter.training();
        model.addAttribute("filter", trainedFilter);
        model.addAttribute("people", rows.list(trainedFilter, viewer, page));
        model.addAttribute("children", rows.children(trainedFilter, viewer));
        if (trainedFilter.institution() != null) {
            model.addAttribute("ofInstitution", called(new InstitutionId(trainedFilter.institution())));
        }
        if (training == null) {
            model.addAttribute("years", programs.years());
            model.addAttribute("program", program);
        } else {
            model.addAttribute("training", heading(new TrainingId(training), viewer));
        }
        return "trained/list";
    }

    private String called(InstitutionId institution) {
        return institutions
                .find(institution)
                .orElseThrow(() -> new NotFound(institution))
                .name();
    }

    private String heading(TrainingId training, Viewer viewer) {
        return trainings
                .find(training, viewer)
                .orElseThrow(() -> new NotFound(training))
                .heading();
    }
}
