package id.layakanak.training;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/** Two fields of a form stand in order; shown at the later one. What is missing is not its business. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InOrder.Validator.class)
@interface InOrder {
    String from();

    String to();

    /** Whether both may be the same, as the days of a one-day training. */
    boolean orEqual() default false;

    String message() default "{InOrder}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<InOrder, Record> {

        private String from = "";
        private String to = "";
        private boolean orEqual;

        @Override
        public void initialize(InOrder constraint) {
            from = constraint.from();
            to = constraint.to();
            orEqual = constraint.orEqual();
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public boolean isValid(@Nullable Record form, ConstraintValidatorContext context) {
            if (form == null) {
                return true;
            }
            var fields = new DirectFieldAccessor(form);
            if (!(fields.getPropertyValue(from) instanceof Comparable first)
                    || !(fields.getPropertyValue(to) instanceof Comparable second)) {
                return true;
            }
            var order = first.compareTo(second);
            if (order < 0 || orEqual && order == 0) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode(to)
                    .addConstraintViolation();
            return false;
        }
    }
}
