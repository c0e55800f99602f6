package torchwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

class SeededTestTest {
    /** What the sample's cases drew; its instances are JUnit's, so they cannot be handed a list. */
    private static final List<Long> DRAWN = Collections.synchronizedList(new ArrayList<>());

    static class Law {
        @SeededTest(cases = 20)
        void holds(Random random) {
            DRAWN.add(random.nextLong());
        }
    }

    static class LawOfAnyGenerator {
        @SeededTest(cases = 20)
        void holds(RandomGenerator random) {
            DRAWN.add(random.nextLong());
        }
    }

    static class BrokenLaw {
        private int calls;

        @SeededTest(cases = 20)
        void failsInItsSeventhCase(Random random) {
            DRAWN.add(random.nextLong());
            calls++;
            if (calls == 7 || DRAWN.size() == 1 && random.nextLong() == seventh()) {
                throw new IllegalStateException("no");
            }
        }

        private static long seventh() {
            Random random = SeededCases.random(7);
            random.nextLong();
            return random.nextLong();
        }
    }

    static class Stub {
        @SeededTest
        void isNotWritten(Random random) {
            throw new Todo("0.1");
        }
    }

    @BeforeEach
    void forget() {
        DRAWN.clear();
    }

    private static Outcomes run(Class<?> tests, String... properties) {
        LauncherDiscoveryRequestBuilder request =
                LauncherDiscoveryRequestBuilder.request().selectors(DiscoverySelectors.selectClass(tests));
        for (int i = 0; i < properties.length; i += 2) {
            request.configurationParameter(properties[i], properties[i + 1]);
        }
        Outcomes outcomes = new Outcomes();
        SampleChapter.launch(request, outcomes);
        return outcomes;
    }

    /** How the tests of a run ended. */
    private static final class Outcomes implements TestExecutionListener {
        private final List<TestExecutionResult> results = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                results.add(result);
            }
        }
    }

    private static Throwable failure(Outcomes outcomes) {
        return outcomes.results.get(0).getThrowable().orElseThrow();
    }

    @Test
    void manyCasesCountAsOneTest() {
        assertEquals(List.of(TestExecutionResult.successful()), run(Law.class).results);
        assertEquals(20, DRAWN.size());
    }

    @Test
    void theCasesDifferAndAreTheSameInEveryRun() {
        run(Law.class);
        List<Long> first = List.copyOf(DRAWN);
        DRAWN.clear();
        run(LawOfAnyGenerator.class);
        assertEquals(first, DRAWN);
        assertEquals(20, first.stream().distinct().count());
    }

    @Test
    void moreCasesCanBeAskedFor() {
        run(Law.class, "cases", "10");
        assertEquals(200, DRAWN.size());
    }

    @Test
    void aFailureNamesItsCaseAndStopsThere() {
        Throwable failure = failure(run(BrokenLaw.class));
        assertEquals("IllegalStateException: no\ncase 7 of 20; it alone:  \"-Dcase=7\"", failure.getMessage());
        assertEquals(7, DRAWN.size());
        assertTrue(failure.getStackTrace()[0].getClassName().endsWith("BrokenLaw"), "the place is the law's");
    }

    @Test
    void theNamedCaseRunsAloneAndFailsAgain() {
        Throwable failure = failure(run(BrokenLaw.class, "case", "7"));
        assertEquals("IllegalStateException: no\ncase 7 of 20; it alone:  \"-Dcase=7\"", failure.getMessage());
        assertEquals(1, DRAWN.size());
    }

    static class LawOfAnExercise {
        @SeededTest(cases = 3)
        @Exercise("0.1")
        void fails(Random random) {
            throw new IllegalStateException("no");
        }
    }

    @Test
    void aReaderIsToldAWholeCommandToPaste(@TempDir Path root) {
        String folder = SampleChapter.in(root).chapter().folder().toString();
        Outcomes outcomes =
                run(LawOfAnExercise.class, "torchwright.root", root.toString(), "torchwright.chapter", folder);
        assertEquals(
                "IllegalStateException: no\ncase 1 of 3; it alone: "
                        + " mvn test -pl chapters/00-tensor \"-Dexercise=0.1\" \"-Dcase=1\"",
                failure(outcomes).getMessage());
    }

    @Test
    void aStubIsNoFailedCase() {
        assertInstanceOf(Todo.class, failure(run(Stub.class)));
    }

    @Test
    void aNumberOfCasesThatIsNoneIsRefused() {
        assertEquals(
                "-Dcases takes a number from 1 up, but was: many",
                failure(run(Law.class, "cases", "many")).getMessage());
    }
}
