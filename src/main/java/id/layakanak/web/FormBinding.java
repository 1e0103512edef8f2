package id.layakanak.web;

import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.core.ResolvableType;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** How a form record is filled: text without blanks around it, nothing as null, and all errors of a form found in one pass, in its order. */
@ControllerAdvice
class FormBinding {

    private final FormOrder validator;

    FormBinding(LocalValidatorFactoryBean validator) {
        this.validator = new FormOrder(validator);
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, Typed.text());
        binder.registerCustomEditor(LocalDate.class, Typed.date());
        binder.registerCustomEditor(LocalTime.class, Typed.time());
        ResolvableType target = binder.getTargetType();
        if (target != null && target.resolve(Object.class).isRecord()) {
            // Boot's own validator skips the other fields of a record when one of them cannot be converted
            binder.replaceValidators(validator);
        }
    }
}
