package id.layakanak.training;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.web.Saving.saving;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Viewer;
import id.layakanak.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rundown of a training, session by session. */
@Controller
@RequestMapping("/trainings/{training}/sessions")
@AllowedTo({ADMIN, STAFF})
class SessionController {

    private final SessionManagement management;
    private final SessionPage page;

    SessionController(SessionManagement management, SessionPage page) {
        this.management = management;
        this.page = page;
    }

    @GetMapping("/new")
    String newForm(
            @PathVariable TrainingId training,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date,
            Viewer viewer,
            Model model) {
        model.addAttribute(management.blankForm(training, date));
        return page.fill(training, null, viewer, model);
    }

    @PostMapping
    String create(
            @PathVariable TrainingId training,
            @Valid SessionForm sessionForm,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String then,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.add(training, sessionForm))
                .notice("session.notice.added")
                .to(id -> onward(training, id, sessionForm, then))
                .orShow(() -> page.fill(training, null, viewer, model));
    }

    @GetMapping("/{id}/edit")
    String editForm(@PathVariable TrainingId training, @PathVariable SessionId id, Viewer viewer, Model model) {
        model.addAttribute(management.form(training, id));
        return page.fill(training, id, viewer, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable TrainingId training,
            @PathVariable SessionId id,
            @Valid SessionForm sessionForm,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String then,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.describe(training, id, sessionForm))
                .notice("session.notice.changed")
                .to(onward(training, id, sessionForm, then))
                .orShow(() -> page.fill(training, id, viewer, model));
    }

    @PostMapping("/{id}/deletion")
    String delete(
            @PathVariable TrainingId training,
            @PathVariable SessionId id,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (management.delete(training, id)) {
            Notice.show("session.notice.deleted", redirect);
            return "redirect:/trainings/" + training;
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute(management.form(training, id));
        return page.fill(training, id, viewer, model);
    }

    /** On to the next session of the same day, or back to the rundown. */
    private static String onward(TrainingId training, SessionId id, SessionForm form, @Nullable String then) {
        return "more".equals(then)
                ? "/trainings/" + training + "/sessions/new?date=" + form.date()
                : "/trainings/" + training + "#session-" + id;
    }
}
