package torchwright.tool;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import torchwright.kit.Exercise;

/** Which exercise a test belongs to: its method says so, or its class, or a class around that. */
final class TestExercise {
    private TestExercise() {}

    /** {@return the exercise's number, or empty for a test of none} */
    static String of(Optional<TestSource> source) {
        if (source.isEmpty()) {
            return "";
        }
        if (source.get() instanceof MethodSource method) {
            String own = number(method.getJavaMethod());
            return own.isEmpty() ? of(method.getJavaClass()) : own;
        }
        return source.get() instanceof ClassSource type ? of(type.getJavaClass()) : "";
    }

    private static String of(Class<?> type) {
        for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
            String number = number(outer);
            if (!number.isEmpty()) {
                return number;
            }
        }
        return "";
    }

    private static String number(AnnotatedElement element) {
        Exercise exercise = element.getAnnotation(Exercise.class);
        return exercise == null ? "" : exercise.value();
    }
}
