package id.layakanak.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Nothing, or a password of so many characters; an emoji counts as one (OWASP ASVS 5.0, 6.2.1 and 6.2.9). */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PasswordLength.Validator.class)
public @interface PasswordLength {
    int min() default 12;

    int max() default 128;

    String message() default "{PasswordLength}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts characters as people do, not as UTF-16 does. */
    class Validator implements ConstraintValidator<PasswordLength, Password> {

        private int min;
        private int max;

        @Override
        public void initialize(PasswordLength rule) {
            min = rule.min();
            max = rule.max();
        }

        @Override
        public boolean isValid(@Nullable Password typed, ConstraintValidatorContext context) {
            if (typed == null) {
                return true;
            }
            var length = typed.text().codePointCount(0, typed.text().length());
            return length >= min && length <= max;
        }
    }
}
