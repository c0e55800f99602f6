package torchwright.tool;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import torchwright.kit.Todo;

/** Tells the parent which test begins and how each ends. */
final class OutcomeListener implements TestExecutionListener {
    private final DataOutputStream out;
    private final Map<String, Long> started = new HashMap<>();

    OutcomeListener(DataOutputStream out) {
        this.out = out;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        started.put(test.getUniqueId(), System.nanoTime());
        send(() -> {
            out.writeByte(Wire.STARTED);
            Wire.writeText(out, name(test));
        });
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        TestOutcome.Status status = switch (result.getStatus()) {
            case SUCCESSFUL -> TestOutcome.Status.PASSED;
            case FAILED -> TestOutcome.Status.FAILED;
            case ABORTED -> TestOutcome.Status.ABORTED;
        };
        // A class counts only where its tests cannot run.
        if (test.isTest() || status != TestOutcome.Status.PASSED) {
            Throwable failure = result.getThrowable().orElse(null);
            Todo todo = Todo.in(failure);
            report(test, status, todo == null ? "" : todo.exercise(), failure == null ? "" : oneLine(failure));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        report(test, TestOutcome.Status.SKIPPED, "", reason);
    }

    private void report(TestIdentifier test, TestOutcome.Status status, String todo, String failure) {
        long start = started.getOrDefault(test.getUniqueId(), System.nanoTime());
        long millis = (System.nanoTime() - start) / 1_000_000;
        String exercise = TestExercise.of(test.getSource());
        send(() -> {
            out.writeByte(Wire.FINISHED);
            Wire.writeOutcome(out, new TestOutcome(name(test), exercise, status, todo, failure, millis));
        });
    }

    private void send(Message message) {
        try {
            // Several tests may end at once where a chapter runs them in parallel.
            synchronized (out) {
                message.write();
                out.flush();
            }
        } catch (IOException e) {
            throw VariantRun.hungUp(e);
        }
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .map(source -> {
                    if (source instanceof MethodSource method) {
                        String type = method.getClassName();
                        return type.substring(type.lastIndexOf('.') + 1) + "." + method.getMethodName();
                    }
                    if (source instanceof ClassSource type) {
                        return type.getClassName().substring(type.getClassName().lastIndexOf('.') + 1);
                    }
                    return test.getDisplayName();
                })
                .orElse(test.getDisplayName());
    }

    private static String oneLine(Throwable failure) {
        String text = failure.toString().replaceAll("\\s+", " ").strip();
        return text.length() <= 200 ? text : text.substring(0, 197) + "...";
    }

    /** Something to be sent. */
    @FunctionalInterface
    private interface Message {
        void write() throws IOException;
    }
}
