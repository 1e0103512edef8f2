package id.layakanak.person;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.web.Saving.saving;

import id.layakanak.shared.AllowedTo;
import id.layakanak.web.Notice;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The posts of a person, the past ones among them. */
@Controller
@RequestMapping("/people/{person}/posts")
@AllowedTo({ADMIN, STAFF})
class PostController {

    private final PostManagement management;
    private final PersonPage page;

    PostController(PostManagement management, PersonPage page) {
        this.management = management;
        this.page = page;
    }

    @GetMapping("/new")
    String newForm(@PathVariable PersonId person, Model model) {
        management.requireKnown(person);
        model.addAttribute(PostForm.empty());
        return page.post(person, model);
    }

    @PostMapping
    String create(
            @PathVariable PersonId person,
            @Valid PostForm postForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.add(person, postForm))
                .notice("person.post.notice.added")
                .to("/people/" + person)
                .orShow(() -> page.post(person, model));
    }

    @GetMapping("/{id}/edit")
    String editForm(@PathVariable PersonId person, @PathVariable PostId id, Model model) {
        model.addAttribute(management.form(person, id));
        model.addAttribute("id", id);
        return page.post(person, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable PersonId person,
            @PathVariable PostId id,
            @Valid PostForm postForm,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return saving(errors, model, redirect)
                .by(() -> management.correct(person, id, postForm))
                .notice("person.post.notice.changed")
                .to("/people/" + person)
                .orShow(() -> form(person, id, model));
    }

    @PostMapping("/{id}/deletion")
    String delete(@PathVariable PersonId person, @PathVariable PostId id, RedirectAttributes redirect) {
        management.remove(person, id);
        Notice.show("person.post.notice.removed", redirect);
        return "redirect:/people/" + person;
    }

    private String form(PersonId person, PostId id, Model model) {
        management.form(person, id); // nothing typed makes up for a record that is not there
        model.addAttribute("id", id);
        return page.post(person, model);
    }
}
