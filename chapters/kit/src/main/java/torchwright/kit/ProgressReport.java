package torchwright.kit;

import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Listens to a reader's run and prints all that the reader sees of it; silent in any other run. */
public final class ProgressReport implements TestExecutionListener {
    private final PrintStream out;
    private final List<TestOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());

    /** For the service loader: reports to the console. */
    public ProgressReport() {
        this(System.out);
    }

    /**
     * Reports on a run.
     *
     * @param out where the report is printed
     */
    ProgressReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        // A class that cannot be prepared takes its tests with it.
        if (failed || passed && test.isTest()) {
            Optional<Throwable> failure = failed ? result.getThrowable() : Optional.empty();
            outcomes.add(new TestOutcome(exerciseOf(test), sentence(test), methodOf(test), failure));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        ReaderRun.from(plan.getConfigurationParameters()::get).ifPresent(reader -> {
            try {
                out.println(report(reader));
            } catch (IllegalArgumentException e) {
                out.println("The report cannot be written: " + e.getMessage());
            }
            out.flush();
        });
    }

    private String report(ReaderRun reader) {
        Map<ExerciseNumber, ExerciseText> exercises = reader.chapter().exercises();
        Optional<String> refusal = reader.refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ProgressText progress = new ProgressText(reader.chapter(), reader.glyphs());
        if (reader.exercise().isEmpty()) {
            return progress.of(exercises, List.copyOf(outcomes));
        }
        ExerciseNumber asked = ExerciseNumber.parse(reader.exercise().get());
        return progress.ofOne(exercises.get(asked), List.copyOf(outcomes));
    }

    private static Optional<Method> methodOf(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(MethodSource::getJavaMethod);
    }

    private static Optional<ExerciseNumber> exerciseOf(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        Optional<String> number = Optional.empty();
        if (source instanceof MethodSource method) {
            number = SelectedExercise.exerciseOf(method.getJavaClass(), method.getJavaMethod());
        } else if (source instanceof ClassSource type) {
            number = SelectedExercise.exerciseOf(type.getJavaClass(), null);
        }
        return number.map(ExerciseNumber::parse);
    }

    private static String sentence(TestIdentifier test) {
        String shown = test.getDisplayName();
        if (!(test.getSource().orElse(null) instanceof MethodSource method)) {
            return Sentence.of(shown);
        }
        String name = Sentence.of(method.getMethodName());
        boolean isPlain = shown.startsWith(method.getMethodName() + "(");
        // A case of a parameterized test: [2] 5, 12
        boolean isCase = shown.startsWith("[");
        return isPlain ? name : isCase ? name + " " + shown : shown;
    }
}
