package id.layakanak.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The features whose views and functions the SQL of a feature uses, in its classes and in its file of {@code db/rules}; said in its {@code package-info},
 * beside what its Java may know. A test parses the statements and refuses any other, see docs/decisions/0009.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsViewsOf {

    /** Names of features. */
    String[] value();
}
