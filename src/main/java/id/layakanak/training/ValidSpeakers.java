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

/** Nothing, or at most ten lines that {@link Speaker} understands, each with a name. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidSpeakers.Validator.class)
@interface ValidSpeakers {
    String message() default "{ValidSpeakers}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<ValidSpeakers, String> {

        private static final int MOST = 10;
        private static final int LONGEST = 200;

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            var speakers = Speaker.parse(typed);
            return speakers.size() <= MOST
                    && speakers.stream()
                            .allMatch(speaker ->
                                    !speaker.name().isEmpty() && speaker.line().length() <= LONGEST);
        }
    }
}
