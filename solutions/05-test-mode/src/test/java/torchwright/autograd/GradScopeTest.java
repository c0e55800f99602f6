package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torchwright.kit.SeededTest;
import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;

class GradScopeTest {
    @AfterEach
    void recordingIsOnForOtherTests() {
        GradMode.setEnabled(true);
    }

    @Test
    void nothingIsRecordedWithoutGradient() {
        Tensor weight = Tensor.of(1f, 2f).requiresGrad_(true);
        try (var scope = new NoGrad()) {
            assertFalse(weight.mul(2).requiresGrad());
            assertTrue(weight.requiresGrad(), "a leaf stays what it is");
        }
        assertEquals("MulBackward0", weight.mul(2).gradFnName());
    }

    @Test
    void recordingCanBeTurnedOnInsideAgain() {
        Tensor weight = Tensor.of(1f, 2f).requiresGrad_(true);
        try (var outer = new NoGrad()) {
            try (var inner = new EnableGrad()) {
                assertTrue(weight.mul(2).requiresGrad());
            }
            assertFalse(weight.mul(2).requiresGrad());
        }
        assertTrue(GradMode.isEnabled());
    }

    @Test
    void anInnerScopeOfTheSameKindDoesNotEndTheOuterOne() {
        try (var outer = new NoGrad()) {
            try (var inner = new NoGrad()) {
                assertFalse(GradMode.isEnabled());
            }
            assertFalse(GradMode.isEnabled(), "the outer scope has not ended yet");
        }
    }

    @Test
    void anExceptionEndsTheScope() {
        assertThrows(ArithmeticException.class, () -> {
            try (var scope = new NoGrad()) {
                throw new ArithmeticException("inside");
            }
        });
        assertTrue(GradMode.isEnabled());
    }

    @Test
    void anotherThreadRecordsAllTheWhile() throws ExecutionException, InterruptedException {
        try (var scope = new NoGrad()) {
            assertTrue(CompletableFuture.supplyAsync(GradMode::isEnabled).get());
        }
    }

    @Test
    void anotherThreadCannotEndTheScope() throws ExecutionException, InterruptedException {
        try (var scope = new NoGrad()) {
            String refusal = CompletableFuture.supplyAsync(() -> assertThrows(IllegalStateException.class, scope::close)
                            .getMessage())
                    .get();
            assertTrue(refusal.startsWith("NoGrad was opened on thread \""), refusal);
            assertFalse(GradMode.isEnabled());
        }
        assertTrue(GradMode.isEnabled());
    }

    @Test
    void closingASecondTimeDoesNothing() {
        NoGrad first = new NoGrad();
        first.close();
        try (var second = new NoGrad()) {
            first.close();
            assertFalse(GradMode.isEnabled());
        }
    }

    @Test
    void theSwitchCanBeSetForGood() {
        new SetGradEnabled(false);
        assertFalse(GradMode.isEnabled());
        new SetGradEnabled(true);
        assertTrue(GradMode.isEnabled());
    }

    @Test
    void theSwitchCanBeSetByACondition() {
        for (boolean training : new boolean[] {true, false}) {
            try (var scope = new SetGradEnabled(training)) {
                assertEquals(training, GradMode.isEnabled());
            }
            assertTrue(GradMode.isEnabled());
        }
    }

    @SeededTest(cases = 50)
    void whateverIsNestedEndsAsItBegan(Random random) {
        boolean start = random.nextBoolean();
        GradMode.setEnabled(start);
        nest(random, 6);
        assertEquals(start, GradMode.isEnabled());
    }

    private static void nest(Random random, int depth) {
        boolean before = GradMode.isEnabled();
        boolean wanted = random.nextBoolean();
        try (var scope = wanted ? new EnableGrad() : new NoGrad()) {
            assertEquals(wanted, GradMode.isEnabled());
            if (depth > 0) {
                nest(random, depth - 1);
            }
            assertEquals(wanted, GradMode.isEnabled());
            if (random.nextBoolean()) {
                throw new ArithmeticException("leaves the scope");
            }
        } catch (ArithmeticException left) {
            assertEquals("leaves the scope", left.getMessage());
        }
        assertEquals(before, GradMode.isEnabled());
    }
}
