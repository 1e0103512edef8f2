package id.layakanak.web;

import id.layakanak.picker.SeveralMeant;
import id.layakanak.shared.Refused;
import id.layakanak.shared.StaleEdit;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How every form is answered: what it says is saved, and the next page tells so; or the form is shown again with what was typed and
 * what is wrong with it. It reads as a sentence that does not compile without its end:
 *
 * <pre>{@code
 * return saving(errors, model, redirect)
 *         .by(() -> management.describe(id, institutionForm))
 *         .notice("institution.notice.changed")
 *         .to("/institutions/" + id)
 *         .orShow(() -> form(id, model));
 * }</pre>
 *
 * Nothing is saved while a field is wrong. A {@link Refused} value is told at its field, a {@link StaleEdit} beside what is stored;
 * the status of a page that is shown again is set by {@link FormStatus}. Whatever else is thrown passes.
 */
public final class Saving {

    private final BindingResult errors;
    private final Model model;
    private final RedirectAttributes redirect;

    private Saving(BindingResult errors, Model model, RedirectAttributes redirect) {
        this.errors = errors;
        this.model = model;
        this.redirect = redirect;
    }

    /** @param errors what validation found in the form, which may be nothing */
    public static Saving saving(BindingResult errors, Model model, RedirectAttributes redirect) {
        return new Saving(errors, model, redirect);
    }

    /** Saves by a verb that makes something, such as an id, of which the address of the next page may consist. */
    public <T> Outcome<T> by(Supplier<T> verb) {
        if (!errors.hasErrors()) {
            try {
                return new Outcome<>(verb.get(), null);
            } catch (Refused refused) {
                FieldErrors.show(refused, errors);
                if (refused instanceof SeveralMeant several) {
                    model.addAttribute("picks", Map.of(several.field(), several.options()));
                }
                return new Outcome<>(null, refused);
            } catch (StaleEdit stale) {
                Conflict.show(stale, model);
            }
        }
        return new Outcome<>(null, null);
    }

    /** Saves by a verb that makes nothing. */
    public Outcome<?> by(Runnable verb) {
        return by(() -> {
            verb.run();
            return "saved";
        });
    }

    /** Saved or not, and where to go if it is. */
    public final class Outcome<T> {

        private final @Nullable T made;
        private final @Nullable Refused refused;

        private Outcome(@Nullable T made, @Nullable Refused refused) {
            this.made = made;
            this.refused = refused;
        }

        /** For a refusal of which the page shows more than a message. */
        public <R extends Refused> Outcome<T> on(Class<R> refusal, Consumer<R> shown) {
            if (refusal.isInstance(refused)) {
                shown.accept(refusal.cast(refused));
            }
            return this;
        }

        /** What the next page says. */
        public Outcome<T> notice(String message) {
            if (made != null) {
                Notice.show(message, redirect);
            }
            return this;
        }

        /** The next page, if it is saved. */
        public Next to(String path) {
            return to(made -> path);
        }

        /** The next page, if it is saved, by what the verb made. */
        public Next to(Function<T, String> path) {
            return new Next(made == null ? null : "redirect:" + path.apply(made));
        }
    }

    /** What is answered if it is saved. */
    public static final class Next {

        private final @Nullable String view;

        private Next(@Nullable String view) {
            this.view = view;
        }

        /** @param form puts on the model what the form's page needs besides the form itself, and names its template */
        public String orShow(Supplier<String> form) {
            return view == null ? form.get() : view;
        }
    }
}
