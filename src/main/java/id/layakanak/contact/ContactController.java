package id.layakanak.contact;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.web.Saving.saving;

import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.purpose.DataKind;
import id.layakanak.purpose.PurposeDirectory;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.NotFound;
import id.layakanak.web.Notice;
import jakarta.validation.Valid;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contacts of an institution, one by one. */
@Controller
@RequestMapping("/institutions/{institution}/contacts")
@AllowedTo({ADMIN, STAFF})
class ContactController {

    private final ContactManagement management;
    private final InstitutionDirectory institutions;
    private final PurposeDirectory purposes;

    ContactController(ContactManagement management, InstitutionDirectory institutions, PurposeDirectory purposes) {
        this.management = management;
        this.institutions = institutions;
        this.purposes = purposes;
    }

    @GetMapping("/new")
    String newForm(@PathVariable InstitutionId institution, Model model) {
        model.addAttribute(ContactForm.empty());
        return form(institution, model);
    }

    @PostMapping
    String create(
            @PathVariable InstitutionId institution,
            @Valid ContactForm contactForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.add(institution, contactForm))
                .notice("contact.notice.added")
                .to("/institutions/" + institution)
                .orShow(() -> form(institution, model));
    }

    @GetMapping("/{id}/edit")
    String editForm(@PathVariable InstitutionId institution, @PathVariable ContactId id, Model model) {
        model.addAttribute(management.form(institution, id));
        return form(institution, id, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable InstitutionId institution,
            @PathVariable ContactId id,
            @Valid ContactForm contactForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.change(institution, id, contactForm))
                .notice("contact.notice.changed")
                .to("/institutions/" + institution)
                .orShow(() -> form(institution, id, model));
    }

    @PostMapping("/{id}/deletion")
    String delete(@PathVariable InstitutionId institution, @PathVariable ContactId id, RedirectAttributes redirect) {
        management.remove(institution, id);
        Notice.show("contact.notice.removed", redirect);
        return "redirect:/institutions/" + institution;
    }

    private String form(InstitutionId institution, ContactId id, Model model) {
        model.addAttribute("contact", management.form(institution, id).name());
        model.addAttribute("id", id);
        return form(institution, model);
    }

    /** Fills what the form page needs besides the form itself, so no branch can forget it. */
    private String form(InstitutionId institution, Model model) {
        model.addAttribute("institution", institutions.find(institution).orElseThrow(() -> new NotFound(institution)));
        model.addAttribute("purposes", purposes.of(LocaleContextHolder.getLocale(), DataKind.CONTACT));
        return "contact/form";
    }
}
