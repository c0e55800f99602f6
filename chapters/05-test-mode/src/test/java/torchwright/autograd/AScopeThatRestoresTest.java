package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;

@Exercise("5.1")
@SuppressWarnings("try") // a scope is opened for what it does to the switch, not to be called
class AScopeThatRestoresTest {
    private static final String WHAT_WAS = "the end of a scope restores what was before it, whatever that was";

    @BeforeEach
    @AfterEach
    void theSwitchStandsWhereEveryThreadBegins() {
        GradMode.setEnabled(true);
    }

    @Test
    void nothingIsRecordedInside() {
        Tensor w = Tensor.of(2f, 3f).requiresGrad_(true);
        try (var scope = new NoGrad()) {
            assertRecording(false, "inside a NoGrad", "the scope is to turn recording off when it begins");
            assertFalse(w.mul(5).requiresGrad(), "w * 5, computed inside a NoGrad, requires a gradient");
        }
    }

    @Test
    void recordingGoesOnBehindIt() {
        Tensor w = Tensor.of(2f, 3f).requiresGrad_(true);
        try (var scope = new NoGrad()) {
            assertFalse(w.mul(5).requiresGrad(), "w * 5, computed inside a NoGrad, requires a gradient");
        }
        assertRecording(true, "behind a NoGrad", "it was on before; if it stays off, the model never learns again");
        assertTrue(w.mul(5).requiresGrad(), "w * 5, computed behind a NoGrad, requires a gradient");
    }

    @Test
    void anInnerScopeDoesNotEndTheOuterOne() {
        try (var outer = new NoGrad()) {
            try (var inner = new NoGrad()) {
                assertRecording(false, "inside two NoGrads", "both turn it off");
            }
            assertRecording(false, "behind the inner of two NoGrads", WHAT_WAS + ": the outer one had turned it off");
        }
        assertRecording(true, "behind both NoGrads", WHAT_WAS);
    }

    @Test
    void recordingMayBeTurnedOnForAWhile() {
        try (var off = new NoGrad()) {
            try (var on = new EnableGrad()) {
                assertRecording(true, "inside an EnableGrad inside a NoGrad", "the inner one turns it on");
            }
            assertRecording(false, "behind the EnableGrad, inside the NoGrad", WHAT_WAS);
        }
        assertRecording(true, "behind the NoGrad", WHAT_WAS);
    }

    @Test
    void turningOnWhatIsOnChangesNothing() {
        try (var scope = new EnableGrad()) {
            assertRecording(true, "inside an EnableGrad", "it was on, and is to be on");
        }
        assertRecording(true, "behind an EnableGrad that began while it was on", WHAT_WAS);
    }

    @Test
    void anExceptionEndsItToo() {
        assertThrows(
                IllegalStateException.class,
                () -> {
                    try (var scope = new NoGrad()) {
                        throw new IllegalStateException("the model failed");
                    }
                },
                "the exception leaves the scope");
        assertRecording(true, "behind a NoGrad that an exception has left", "whoever catches it may go on training");
    }

    @Test
    void anExceptionThatIsCaughtBetweenTwoScopesEndsOnlyTheInnerOne() {
        try (var outer = new NoGrad()) {
            try (var inner = new EnableGrad()) {
                throw new IllegalStateException("the model failed");
            } catch (IllegalStateException caught) {
                assertRecording(false, "where the exception is caught, inside the outer NoGrad", WHAT_WAS);
            }
        }
        assertRecording(true, "behind the outer NoGrad", WHAT_WAS);
    }

    @Test
    void whatHappenedToTheSwitchInsideDoesNotMatter() {
        GradMode.setEnabled(false);
        try (var scope = new NoGrad()) {
            // Somebody turns recording on, and leaves it so.
            GradMode.setEnabled(true);
        }
        assertRecording(
                false,
                "behind a NoGrad, before which recording was off and in which somebody turned it on",
                "how the switch stood before is asked when the scope begins; at its end it is too late");
    }

    @Test
    void aConditionMayDecide() {
        for (boolean train : new boolean[] {true, false}) {
            try (var scope = new SetGradEnabled(train)) {
                assertRecording(train, "inside a SetGradEnabled(" + train + ")", "it is to be as the scope was told");
            }
            assertRecording(true, "behind a SetGradEnabled(" + train + ")", WHAT_WAS);
        }
    }

    @Test
    void anotherThreadRecordsAsBefore() {
        try (var scope = new NoGrad()) {
            onAnotherThread(() -> assertRecording(
                    true, "on another thread, while this one is inside a NoGrad", "each thread has its own switch"));
        }
    }

    @Test
    void aScopeOnAnotherThreadIsNotOurs() {
        try (var ours = new NoGrad()) {
            onAnotherThread(() -> {
                try (var theirs = new EnableGrad()) {
                    assertRecording(true, "inside the other thread's EnableGrad", "it turns it on there");
                }
                assertRecording(true, "on the other thread, behind its EnableGrad", WHAT_WAS + ", on that thread");
            });
            assertRecording(false, "on this thread, inside its NoGrad", "another thread's scope does not end ours");
        }
        assertRecording(true, "on this thread, behind its NoGrad", WHAT_WAS);
    }

    /** However scopes stand inside one another, at the end of each the switch stands as at its beginning. */
    @SeededTest(cases = 100)
    void scopesInsideScopesAllRestore(Random random) {
        GradMode.setEnabled(random.nextBoolean());
        nest(random, 0);
    }

    private static void nest(Random random, int depth) {
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            boolean before = GradMode.isEnabled();
            boolean mode = random.nextBoolean();
            try (var scope = new SetGradEnabled(mode)) {
                assertRecording(mode, "inside a SetGradEnabled(" + mode + ")", "it is to be as the scope was told");
                if (depth < 4) {
                    nest(random, depth + 1);
                }
            }
            assertRecording(
                    before, "behind a SetGradEnabled(" + mode + ") inside " + depth + " other scopes", WHAT_WAS);
        }
    }

    private static void assertRecording(boolean expected, String where, String why) {
        if (GradMode.isEnabled() != expected) {
            fail("recording is " + onOrOff(!expected) + " " + where + ", expected " + onOrOff(expected) + "\n" + why);
        }
    }

    private static String onOrOff(boolean on) {
        return on ? "on" : "off";
    }

    private static void onAnotherThread(Runnable body) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread other = new Thread(body, "another thread");
        other.setDaemon(true);
        other.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
        other.start();
        try {
            other.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError("interrupted while waiting for the other thread", interrupted);
        }
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() != null) {
            throw new AssertionError(failure.get().getMessage(), failure.get());
        }
    }
}
