package id.layakanak.web;

import static id.layakanak.web.Saving.saving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.layakanak.shared.Refused;
import id.layakanak.shared.StaleEdit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class SavingTests {

    record NameForm(String name) {}

    private static class Alike extends Refused {

        Alike() {
            super("", "alike");
        }
    }

    private final BeanPropertyBindingResult errors = new BeanPropertyBindingResult(new NameForm("Bakti"), "nameForm");
    private final ExtendedModelMap model = new ExtendedModelMap();
    private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

    @Test
    void leadsOnToWhatWasMadeAndTellsSo() {
        assertThat(answer(() -> 7)).isEqualTo("redirect:/things/7");
        assertThat(redirect.getFlashAttributes().get("notice")).isEqualTo("thing.notice.added");
    }

    @Test
    void savesNothingWhileAFieldIsWrong() {
        errors.rejectValue("name", "blank");

        assertThat(answer(() -> {
                    throw new AssertionError("asked to save");
                }))
                .isEqualTo("thing/form");
        assertThat(redirect.getFlashAttributes()).isEmpty();
    }

    @Test
    void tellsARefusalAtItsField() {
        assertThat(answer(() -> {
                    throw new Refused("name", "taken");
                }))
                .isEqualTo("thing/form");
        assertThat(errors.getFieldError("name").getCode()).isEqualTo("taken");
        assertThat(redirect.getFlashAttributes()).isEmpty();
    }

    @Test
    void tellsARefusalAboveAFormWithoutThatField() {
        answer(() -> {
            throw new Refused("place", "full");
        });

        assertThat(errors.getGlobalError().getCode()).isEqualTo("full");
    }

    @Test
    void tellsARefusalOfTheWholeFormAboveItAndShowsWhatBelongsToIt() {
        answer(() -> {
            throw new Alike();
        });

        assertThat(errors.getGlobalError().getCode()).isEqualTo("alike");
        assertThat(model).containsEntry("alike", "somebody");
    }

    @Test
    void showsWhatIsStoredBesideWhatWasTyped() {
        assertThat(answer(() -> {
                    throw new StaleEdit(new NameForm("Bakti II"));
                }))
                .isEqualTo("thing/form");
        assertThat(model).containsEntry(Conflict.STORED, new NameForm("Bakti II"));
        assertThat(errors.hasErrors()).isFalse();
    }

    @Test
    void letsEverythingElsePass() {
        assertThatIllegalStateException()
                .isThrownBy(() -> answer(() -> {
                    throw new IllegalStateException("a fault");
                }));
    }

    private String answer(Supplier<Integer> verb) {
        return saving(errors, model, redirect)
                .by(verb)
                .on(Alike.class, alike -> model.addAttribute("alike", "somebody"))
                .notice("thing.notice.added")
                .to(id -> "/things/" + id)
                .orShow(() -> "thing/form");
    }
}
