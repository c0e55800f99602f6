package torchwright.kit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Runs no further test of a reader's chapter once one did not end.
 *
 * <p>The endless code goes on in its thread, since Java cannot stop it; the other tests would run beside it, and each
 * that meets the same code would take the whole time allowed again.
 */
public final class StopAtEndlessCode implements TestWatcher, ExecutionCondition {
    private static final Namespace RUN = Namespace.create(StopAtEndlessCode.class);

    /** For the service loader. */
    public StopAtEndlessCode() {}

    @Override
    public void testFailed(ExtensionContext context, Throwable failure) {
        if (FailureText.isEndless(failure)) {
            context.getRoot().getStore(RUN).put("endless", true);
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean isReader =
                context.getConfigurationParameter("torchwright.chapter").isPresent();
        boolean isOver = context.getRoot().getStore(RUN).get("endless") != null;
        return isReader && isOver
                ? ConditionEvaluationResult.disabled("a test before it did not end")
                : ConditionEvaluationResult.enabled("nothing endless yet");
    }
}
