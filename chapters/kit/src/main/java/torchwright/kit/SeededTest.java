package torchwright.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A law, tested on many random cases: the method is called once a case, with a {@code Random} that is the same in
 * every run.
 *
 * <pre>{@code
 * @SeededTest(cases = 300)
 * void transposingTwiceChangesNothing(Random random) { ... }
 * }</pre>
 *
 * <p>It counts as one test. A failure names its case; {@code "-Dcase=17"} runs that case alone, and {@code
 * "-Dcases=10"} runs ten times as many. All cases share the test's instance, and {@code @BeforeEach} runs once.
 */
@Test
@ExtendWith(SeededCases.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SeededTest {
    /**
     * How many cases are run.
     *
     * @return at least 1
     */
    int cases() default 100;
}
