package id.layakanak.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may ask for a route; on a handler it replaces what its controller says. To everybody else the page does not
 * exist (404). A handler with neither this nor {@link OpenToAll} is refused to all, and fails the build.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
    Role[] value();

    /** Whether it may be asked for by somebody whose role must have a second factor, and who has none yet. */
    boolean withoutSecondFactor() default false;
}
