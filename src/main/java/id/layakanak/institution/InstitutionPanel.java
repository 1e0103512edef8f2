package id.layakanak.institution;

import id.layakanak.shared.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** What another feature shows of an institution, on its page below what this one says; so this one need not know it. They come in their {@code @Order}. */
public interface InstitutionPanel {

    /** Puts on the model what the panel needs besides the {@code institution}; null where there is nothing for this viewer. */
    @Nullable
    Panel of(InstitutionSummary institution, Viewer viewer, Model model);

    /**
     * A part of the page.
     *
     * @param fragment for example {@code contact/panel :: panel}
     * @param isAside  beside what there is to read, and not within it
     * @param missing  what staff should do about it, the most urgent first
     */
    record Panel(String fragment, boolean isAside, List<Missing> missing) {

        public static Panel main(String fragment) {
            return new Panel(fragment, false, List.of());
        }

        public static Panel aside(String fragment) {
            return new Panel(fragment, true, List.of());
        }

        public Panel missing(List<Missing> steps) {
            return new Panel(fragment, isAside, steps);
        }
    }

    /**
     * Something that is not as it should be, and the step that mends it.
     *
     * @param message key of what is missing
     * @param step    key of what to do
     * @param path    where it is done
     */
    record Missing(String message, String step, String path) {}
}
