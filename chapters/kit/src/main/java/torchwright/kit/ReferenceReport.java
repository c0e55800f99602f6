package torchwright.kit;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * What the reference build says of a module's tests: how many ran, and of each failure what is needed to mend it.
 *
 * <p>Surefire's own report is muted, for the sake of the readers; without this a failure would be one without words.
 */
public final class ReferenceReport implements TestExecutionListener {
    private static final int FRAMES = 15;

    private final PrintStream out;
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

    /** For the service loader: reports to the console. */
    public ReferenceReport() {
        this(System.out);
    }

    /**
     * Reports on a run.
     *
     * @param out where the report is printed
     */
    ReferenceReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        skipped.incrementAndGet();
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> passed.addAndGet(test.isTest() ? 1 : 0);
            case ABORTED -> skipped.incrementAndGet();
            case FAILED ->
                failures.add(name(test) + "\n"
                        + result.getThrowable().map(ReferenceReport::describe).orElse("  without a reason\n"));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        ConfigurationParameters build = plan.getConfigurationParameters();
        if (build.get("torchwright.chapter").isEmpty()) {
            build.get("torchwright.module").ifPresent(this::print);
        }
    }

    private void print(String module) {
        failures.forEach(failure -> out.print("\n" + failure));
        out.println(module + ": " + ProgressText.count(passed.get(), "test passes", "tests pass")
                + (failures.isEmpty() ? "" : ", " + failures.size() + " FAILED")
                + (skipped.get() == 0 ? "" : ", " + skipped + " skipped"));
        out.flush();
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(method -> method.getClassName() + "." + method.getMethodName()
                        + (test.getDisplayName().startsWith(method.getMethodName()) ? "" : " " + test.getDisplayName()))
                .orElse(test.getDisplayName());
    }

    private static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        // A chain of causes can be a circle.
        for (Throwable cause = failure; cause != null && depth < 5; cause = cause.getCause(), depth++) {
            text.append(depth == 0 ? "  " : "  caused by ")
                    .append(cause.toString().replace("\n", "\n  "));
            text.append('\n');
            Stream.of(cause.getStackTrace())
                    .filter(frame -> !frame.getClassName().matches("(org\\.junit|java|jdk|sun)\\..*"))
                    .limit(FRAMES)
                    .forEach(frame -> text.append("    at ").append(frame).append('\n'));
        }
        return text.toString();
    }
}
