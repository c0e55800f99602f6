package torchwright.kit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs the tests of one exercise; where it does not exist, the run fails.
 *
 * <p>A condition and no filter: where a filter leaves no test, JUnit is not started and nobody can say why.
 */
public final class SelectedExercise implements ExecutionCondition {
    /** For the service loader. */
    public SelectedExercise() {}

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<ReaderRun> run = ReaderRun.from(context::getConfigurationParameter);
        if (context.getTestMethod().isEmpty()) {
            // The report tells what exists; without this the run would end as a success that did nothing.
            run.flatMap(ReaderRun::refusal).ifPresent(refusal -> {
                throw new IllegalArgumentException(refusal);
            });
        }
        Optional<String> wanted = run.flatMap(ReaderRun::exercise);
        boolean isOther = wanted.isPresent()
                && context.getTestMethod().isPresent()
                && !exerciseOf(context.getRequiredTestClass(), context.getRequiredTestMethod())
                        .equals(wanted);
        return isOther
                ? ConditionEvaluationResult.disabled("another exercise was asked for")
                : ConditionEvaluationResult.enabled("asked for");
    }

    /**
     * The exercise that a test belongs to.
     *
     * @param testClass its class
     * @param method    its method, or null for the class itself
     * @return the number on the method, else on the class or a class around it
     */
    static Optional<String> exerciseOf(Class<?> testClass, Method method) {
        Optional<String> own = numberOn(method);
        for (Class<?> around = testClass; own.isEmpty() && around != null; around = around.getEnclosingClass()) {
            own = numberOn(around);
        }
        return own;
    }

    private static Optional<String> numberOn(AnnotatedElement element) {
        return Optional.ofNullable(element)
                .map(any -> any.getAnnotation(Exercise.class))
                .map(Exercise::value);
    }
}
