package id.layakanak.web;

import id.layakanak.listing.FilterDay;
import id.layakanak.listing.ListFilter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * How a form record is filled: from the fields it has and no others, text without blanks around it, nothing as null, and all errors of
 * a form found in one pass, in its order.
 */
@ControllerAdvice
class FormBinding {

    /** Nobody looks for more words; and what was looked for comes back in addresses, which have an end. */
    private static final int LONGEST_SEARCH = 200;

    private final FormOrder validator;

    FormBinding(LocalValidatorFactoryBean validator) {
        this.validator = new FormOrder(validator);
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        var target = binder.getTargetType() == null
                ? Object.class
                : binder.getTargetType().resolve(Object.class);
        var isSearch = ListFilter.class.isAssignableFrom(target)
                || binder.getObjectName().equals("q");
        binder.registerCustomEditor(String.class, isSearch ? FieldEditor.text(LONGEST_SEARCH) : FieldEditor.text());
        binder.registerCustomEditor(LocalDate.class, FieldEditor.date());
        binder.registerCustomEditor(LocalTime.class, FieldEditor.time(LocaleContextHolder.getLocale()));
        binder.registerCustomEditor(YearMonth.class, FieldEditor.month(LocaleContextHolder.getLocale()));
        binder.registerCustomEditor(FilterDay.class, FieldEditor.filterDay());
        if (target.isRecord()) {
            binder.setDeclarativeBinding(true); // what its constructor takes, and nothing is set beside it
            // Boot's own validator skips the other fields of a record when one of them cannot be converted
            binder.replaceValidators(validator);
        }
    }
}
