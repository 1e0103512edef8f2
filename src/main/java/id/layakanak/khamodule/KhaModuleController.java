package id.layakanak.khamodule;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;
import static id.layakanak.web.Saving.saving;

import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.Choice;
import id.layakanak.shared.NotFound;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/kha-modules")
@AllowedTo({ADMIN, STAFF})
class KhaModuleController {

    private final KhaModuleManagement management;
    private final KhaModuleRows rows;

    KhaModuleController(KhaModuleManagement management, KhaModuleRows rows) {
        this.management = management;
        this.rows = rows;
    }

    @GetMapping
    @AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
    String list(KhaModuleFilter khaModuleFilter, PageAsked page, Model model) {
        model.addAttribute("filter", khaModuleFilter);
        var modules = rows.list(khaModuleFilter, page);
        model.addAttribute("modules", modules);
        model.addAttribute(
                "blank",
                modules.isEmpty()
                        && khaModuleFilter.isEmpty()
                        && rows.list(KhaModuleFilter.ALL, PageAsked.FIRST).isEmpty());
        model.addAttribute("clusters", clusters());
        return "khamodule/list";
    }

    @GetMapping("/{id}")
    @AllowedTo({ADMIN, STAFF, TASK_FORCE, LEADER})
    String show(@PathVariable KhaModuleId id, PageAsked page, Model model) {
        model.addAttribute("module", rows.find(id).orElseThrow(() -> new NotFound(id)));
        model.addAttribute("lessons", rows.lessons(id, page));
        return "khamodule/show";
    }

    @GetMapping("/new")
    String newForm(Model model) {
        model.addAttribute(management.blankForm());
        return form(model);
    }

    @PostMapping
    String create(@Valid KhaModuleForm khaModuleForm, BindingResult errors, Model model, RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.add(khaModuleForm))
                .notice("khamodule.notice.added")
                .to(id -> "/kha-modules/" + id)
                .orShow(() -> form(model));
    }

    @GetMapping("/{id}/edit")
    String editForm(@PathVariable KhaModuleId id, Model model) {
        model.addAttribute(management.form(id));
        return form(id, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable KhaModuleId id,
            @Valid KhaModuleForm khaModuleForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.describe(id, khaModuleForm))
                .notice("khamodule.notice.changed")
                .to("/kha-modules/" + id)
                .orShow(() -> form(id, model));
    }

    private String form(KhaModuleId id, Model model) {
        management.form(id); // nothing typed makes up for a record that is not there
        model.addAttribute("id", id);
        return form(model);
    }

    /** Fills what the form page needs besides the form itself, so no branch can forget it. */
    private String form(Model model) {
        model.addAttribute("clusters", clusters());
        return "khamodule/form";
    }

    private List<Choice> clusters() {
        var locale = LocaleContextHolder.getLocale();
        return rows.clusters().stream()
                .map(cluster -> new Choice(String.valueOf(cluster.number()), cluster.label(locale)))
                .toList();
    }
}
