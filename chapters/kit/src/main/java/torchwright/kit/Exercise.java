package torchwright.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which exercise a test belongs to; on a class, for all its tests that do not say otherwise.
 *
 * <p>A test without it tests code that the reader was given.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Exercise {
    /**
     * The number of the exercise.
     *
     * @return chapter and place in it, {@code "0.3"}
     */
    String value();
}
