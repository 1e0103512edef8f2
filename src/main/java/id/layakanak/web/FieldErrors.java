package id.layakanak.web;

import id.layakanak.shared.Refused;
import org.springframework.validation.BindingResult;

/** Puts a {@link Refused} value beside its field, as if validation had found it; above the form, where that has no such field. */
public final class FieldErrors {

    private FieldErrors() {}

    public static void show(Refused refused, BindingResult errors) {
        var field = errors.getFieldType(refused.field()) == null ? "" : refused.field();
        errors.rejectValue(field, refused.code(), refused.arguments(), refused.getMessage());
    }
}
