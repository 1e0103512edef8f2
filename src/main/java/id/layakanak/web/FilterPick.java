package id.layakanak.web;

import id.layakanak.picker.Option;
import id.layakanak.picker.Options;
import id.layakanak.picker.Pick;
import id.layakanak.picker.PickText;
import id.layakanak.picker.SeveralMeant;
import id.layakanak.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picker in the filter of a list. The address of a list names a record by its id alone: where a text was typed without a script that
 * knows the id, the browser is sent to the address that has it.
 *
 * @param id      what the list is narrowed to
 * @param text    what stands in the field
 * @param options what the text may mean, where that is not clear
 * @param problem the message that says so
 * @param meant   what the text means
 */
public record FilterPick(
        @Nullable UUID id,
        String text,
        List<Option> options,
        @Nullable String problem,
        @Nullable UUID meant) {

    /** @param text null where the address names the id alone */
    public static FilterPick of(@Nullable UUID id, @Nullable PickText text, Options among) {
        try {
            var meant = new Pick(id, text).meant("", among);
            return meant == null
                    ? new FilterPick(id, "", List.of(), null, null)
                    : new FilterPick(id, meant.label(), List.of(), null, meant.value());
        } catch (SeveralMeant several) {
            return new FilterPick(id, String.valueOf(text), several.options(), several.code(), id);
        } catch (Refused unknown) {
            return new FilterPick(id, text == null ? "" : text.value(), List.of(), "picker.none", id);
        }
    }

    /** Whether the text means something else than the address says. */
    public boolean isNews() {
        return !Objects.equals(id, meant);
    }

    /** To the first page of the list that is narrowed to what the text means. */
    public String redirect(String name, HttpServletRequest request) {
        return "redirect:" + CurrentPage.of(request).picked(name, meant);
    }
}
