package torchwright.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import torchwright.tensor.Tensor;

class DiagnosisTest {
    private static final Tensor EXPECTED = Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 7}});

    private static void assertSuspicion(String beginning, float[][] actual) {
        assertSuspicion(beginning, Tensor.of(actual), EXPECTED);
    }

    private static void assertSuspicion(String beginning, Tensor actual, Tensor expected) {
        String suspicion = Diagnosis.of(Elements.of(actual), Elements.of(expected));
        assertNotNull(suspicion, "nothing was recognised, but should be: " + beginning);
        assertTrue(suspicion.startsWith(beginning), suspicion);
    }

    private static void assertNoSuspicion(Tensor actual, Tensor expected) {
        assertNull(
                Diagnosis.of(Elements.of(actual), Elements.of(expected)), "a guess where nothing gives a mistake away");
    }

    @Test
    void nothingIsGuessedWithoutATrace() {
        assertNoSuspicion(Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 8}}), EXPECTED);
    }

    @Test
    void lastDigitsAreNoMistakeOfOrder() {
        Tensor expected = Tensor.of(new double[][] {{1, 2, 3}});
        Tensor actual = Tensor.of(new double[][] {{1 + 1e-6, 2 - 1e-6, 3}});

        assertSuspicion("only the last digits differ", actual, expected);
    }

    @Test
    void zerosWereNeverWritten() {
        assertSuspicion("every element is 0", new float[][] {{0, 0, 0}, {0, 0, 0}});
        assertSuspicion("every element is 0", Tensor.zeros(2), Tensor.ones(2));
    }

    @Test
    void oneValueEverywhereIsReadFromOnePlace() {
        assertSuspicion("every element is 4.0: is the same element read", new float[][] {{4, 4, 4}, {4, 4, 4}});
    }

    @Test
    void halfOfEverythingIsSomethingCountedOnce() {
        assertSuspicion("every element is exactly half", new float[][] {{.5f, 1, 1.5f}, {2, 2.5f, 3.5f}});
    }

    @Test
    void twiceEverythingIsSomethingCountedTwice() {
        assertSuspicion("every element is exactly twice", new float[][] {{2, 4, 6}, {8, 10, 14}});
    }

    @Test
    void aWholeFactorIsASumInsteadOfAnAverage() {
        assertSuspicion("every element is 5 times too large", new float[][] {{5, 10, 15}, {20, 25, 35}});
    }

    @Test
    void aFractionIsAnAverageInsteadOfASum() {
        assertSuspicion("every element is 1/4 of", new float[][] {{.25f, .5f, .75f}, {1, 1.25f, 1.75f}});
    }

    @Test
    void anyOtherFactorIsNamed() {
        assertSuspicion("every element is 1.5 times", new float[][] {{1.5f, 3, 4.5f}, {6, 7.5f, 10.5f}});
    }

    @Test
    void theOppositeSignIsADifferenceTheWrongWayRound() {
        assertSuspicion("every element has the opposite sign", new float[][] {{-1, -2, -3}, {-4, -5, -7}});
    }

    @Test
    void aLoneWholeNumberGivesNoFactorAway() {
        assertNoSuspicion(Tensor.of(2f), Tensor.of(4f));
        assertSuspicion("every element is exactly half", Tensor.of(1.3f), Tensor.of(2.6f));
    }

    @Test
    void theOrderOfTheTransposeIsRecognised() {
        assertSuspicion(
                "these are the right elements, but in the order of the transpose",
                new float[][] {{1, 4, 2}, {5, 3, 7}});
        assertSuspicion(
                "these are the right elements, but in the order of the transpose",
                new float[][] {{1, 3, 5}, {2, 4, 7}});
    }

    @Test
    void theOrderOfMoreDimensionsIsNamed() {
        Tensor expected = Tensor.arange(30).view(2, 3, 5);
        Tensor actual = expected.permute(2, 0, 1).contiguous().view(2, 3, 5);

        assertSuspicion("these are the right elements, but in the order of dimensions [2, 0, 1]", actual, expected);
    }

    @Test
    void reversedRowsAndColumnsAreRecognised() {
        assertSuspicion(
                "these are the right elements, but reversed along dimension 0", new float[][] {{4, 5, 7}, {1, 2, 3}});
        assertSuspicion(
                "these are the right elements, but reversed along dimension 1", new float[][] {{3, 2, 1}, {7, 5, 4}});
    }

    @Test
    void oneTooEarlyOrTooLateIsRecognised() {
        assertSuspicion("these are the right elements, but one place too early", new float[][] {{2, 3, 4}, {5, 7, 0}});
        assertSuspicion("these are the right elements, but one place too late", new float[][] {{0, 1, 2}, {3, 4, 5}});
    }

    @Test
    void aRepeatAlongTheWrongDimensionIsRecognised() {
        Tensor rows = Tensor.of(new float[][] {{1, 2, 4}, {1, 2, 4}, {1, 2, 4}, {1, 2, 4}});
        Tensor columns = Tensor.of(new float[][] {{1, 1, 1}, {2, 2, 2}, {4, 4, 4}, {9, 9, 9}});

        assertSuspicion("the values repeat along dimension 1, but should repeat along dimension 0", columns, rows);
    }

    @Test
    void aSumThatNeverStartsAnewIsRecognised() {
        assertSuspicion("every element holds all that come before it", new float[][] {{1, 3, 6}, {10, 15, 22}});
    }

    @Test
    void aConstantDifferenceIsNamed() {
        assertSuspicion("every element is too large by 1.0", new float[][] {{2, 3, 4}, {5, 6, 8}});
        assertSuspicion("every element is too small by 2.0", new float[][] {{-1, 0, 1}, {2, 3, 5}});
    }

    @Test
    void numbersThatAreNoneGiveNothingAway() {
        assertNoSuspicion(Tensor.of(Float.NaN, Float.NaN, 1f), Tensor.of(1f, 2f, 4f));
        assertNoSuspicion(Tensor.of(1f, 2f, 5f), Tensor.of(Float.POSITIVE_INFINITY, 2f, 4f));
    }

    @Test
    void shapesAreDiagnosedToo() {
        assertShapeSuspicion("these are the right sizes in the wrong order", new int[] {3, 2}, new int[] {2, 3});
        assertShapeSuspicion("a dimension of size 1 is missing", new int[] {2}, new int[] {2, 1});
        assertShapeSuspicion("there is a dimension of size 1 too many", new int[] {2, 1}, new int[] {2});
        assertShapeSuspicion("there are leading dimensions too many", new int[] {5, 12}, new int[] {12});
        assertShapeSuspicion("the leading dimensions are missing", new int[] {12}, new int[] {5, 12});
        assertShapeSuspicion("the number of elements is right", new int[] {4, 3}, new int[] {2, 6});
        assertEquals(
                "x has shape [2], expected [3]",
                ShapeDiagnosis.message(
                        "x", Tensor.ones(2).shape(), Tensor.ones(3).shape()));
    }

    private static void assertShapeSuspicion(String beginning, int[] actual, int[] expected) {
        String message = ShapeDiagnosis.message(
                "x", Tensor.zeros(actual).shape(), Tensor.zeros(expected).shape());
        assertTrue(message.lines().skip(1).findFirst().orElse("none").startsWith(beginning), message);
    }
}
