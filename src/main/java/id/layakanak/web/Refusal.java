package id.layakanak.web;

import id.layakanak.shared.Refused;
import org.springframework.validation.BindingResult;

/** Puts a {@link Refused} value beside its field, as if validation had found it. */
public final class Refusal {

    private Refusal() {}

    public static void show(Refused refused, BindingResult errors) {
        errors.rejectValue(refused.field(), refused.code(), refused.arguments(), refused.getMessage());
    }
}
