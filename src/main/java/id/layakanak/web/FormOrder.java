package id.layakanak.web;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toCollection;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.validation.Errors;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** Reports what is wrong with a form record in the order of its components; Bean Validation by itself keeps none. */
class FormOrder extends SpringValidatorAdapter {

    FormOrder(Validator validator) {
        super(validator);
    }

    @Override
    protected void processConstraintViolations(Set<ConstraintViolation<Object>> violations, Errors errors) {
        super.processConstraintViolations(
                violations.stream().sorted(comparingInt(FormOrder::position)).collect(toCollection(LinkedHashSet::new)),
                errors);
    }

    private static int position(ConstraintViolation<Object> violation) {
        return components(violation.getRootBeanClass())
                .indexOf(violation.getPropertyPath().iterator().next().getName());
    }

    private static List<String> components(Class<?> form) {
        return Stream.of(form.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
