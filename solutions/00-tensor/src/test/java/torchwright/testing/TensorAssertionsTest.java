package torchwright.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

class TensorAssertionsTest {
    private static String failure(Executable assertion) {
        return assertThrows(AssertionError.class, assertion).getMessage();
    }

    @Test
    void equalTensorsPass() {
        Tensor a = Tensor.of(new float[][] {{1, 2}, {3, 4}});

        TensorAssertions.assertEqual(a, a.clone());
        TensorAssertions.assertClose(a, a.clone());
        TensorAssertions.assertShape(a, 2, 2);
    }

    @Test
    void emptyTensorsOfOneShapeAreEqual() {
        TensorAssertions.assertEqual(Tensor.zeros(0, 3), Tensor.zeros(0, 3));
    }

    @Test
    void viewsAreComparedByTheirElements() {
        Tensor column = Tensor.of(new float[][] {{1, 2}, {3, 4}}).select(1, 1);

        TensorAssertions.assertEqual(column, Tensor.of(2f, 4f));
    }

    @Test
    void aMessageNamesThePlaceTheValuesAndTheShapes() {
        Tensor expected = Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}});
        Tensor actual = Tensor.of(new float[][] {{1, 2, 3}, {4, 5.5f, 9}});

        String message = """
                the sum is wrong at [1, 1]: expected 5.0, actual 5.5
                2 of 6 elements are wrong; shapes: both [2, 3]
                expected [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]
                actual   [[1.0, 2.0, 3.0], [4.0, 5.5, 9.0]]""";
        assertEquals(message, failure(() -> TensorAssertions.assertEqual(actual, expected, "the sum")));
    }

    @Test
    void aScalarHasNoPlace() {
        assertEquals(
                "the loss is wrong: expected 3, actual 5\nthe only element is wrong; shapes: both []",
                failure(() -> TensorAssertions.assertEqual(Tensor.of(5L), Tensor.of(3L), "the loss")));
    }

    @Test
    void manyElementsAreNotListed() {
        Tensor actual = Tensor.zeros(100, 100);
        Tensor expected = actual.clone();
        expected.select(0, 50).select(0, 7).fill_(1);

        String message = failure(() -> TensorAssertions.assertEqual(actual, expected));
        assertEquals(
                List.of(
                        "the tensor is wrong at [50, 7]: expected 1.0, actual 0.0",
                        "1 of 10000 elements is wrong; shapes: both [100, 100]",
                        "every element is 0: the result was never written, or the sum never started"),
                message.lines().toList());
    }

    @Test
    void shapesAreComparedFirst() {
        Tensor actual = Tensor.ones(5, 12);
        Tensor expected = Tensor.ones(12);

        String message = failure(() -> TensorAssertions.assertClose(actual, expected, "the gradient of b"));
        assertTrue(message.startsWith("the gradient of b has shape [5, 12], expected [12]"), message);
    }

    @Test
    void theSameNumbersInAnotherDtypeAreNotEqual() {
        assertEquals(
                "the tensor has dtype torch.float32, expected torch.int64",
                failure(() -> TensorAssertions.assertEqual(Tensor.of(1f, 2f), Tensor.of(1L, 2L))));
    }

    @Test
    void aMissingResultIsSaidToBeMissing() {
        assertEquals(
                "the gradient is null: nothing was computed",
                failure(() -> TensorAssertions.assertShape(null, Shape.of(3), "the gradient")));
    }

    @Test
    void closeMeansTorchsDefaultTolerancesOfEachDtype() {
        assertTolerated(DType.FLOAT32, 1 + 1e-5, 1 + 2e-5);
        assertTolerated(DType.FLOAT64, 1 + 1.9e-7, 1 + 2.1e-7);
        assertTolerated(DType.FLOAT16, 1 + 0x1p-10, 1 + 0x1p-9);
        assertTolerated(DType.BFLOAT16, 1 + 0x1p-6, 1 + 0x1p-5);
    }

    private static void assertTolerated(DType dtype, double near, double far) {
        Tensor one = Tensor.ones(Shape.of(1), dtype);
        Tensor nearOne = Tensor.of(near).view(1).to(dtype);
        Tensor farFromOne = Tensor.of(far).view(1).to(dtype);
        assertDoesNotThrow(() -> TensorAssertions.assertClose(nearOne, one), () -> dtype + ": " + near);
        assertThrows(
                AssertionError.class, () -> TensorAssertions.assertClose(farFromOne, one), () -> dtype + ": " + far);
    }

    @Test
    void toleranceIsRelativeToTheExpected() {
        TensorAssertions.assertClose(Tensor.of(110.0), Tensor.of(100.0), 0.1, 0);
        failure(() -> TensorAssertions.assertClose(Tensor.of(100.0), Tensor.of(90.0), 0.1, 0));
        TensorAssertions.assertClose(Tensor.of(0.5), Tensor.of(0.0), 0, 0.5);
    }

    @Test
    void aToleranceIsPartOfTheMessage() {
        String message = failure(() -> TensorAssertions.assertClose(Tensor.of(2.5), Tensor.of(1.0), 0.25, 0.5));
        assertTrue(message.contains("(tolerance 0.5 + 0.25 * |expected|)"), message);
    }

    @Test
    void wholeNumbersAreComparedExactlyBeyondTheReachOfDoubles() {
        Tensor actual = Tensor.of(9007199254740993L);
        Tensor expected = Tensor.of(9007199254740992L);

        String message = failure(() -> TensorAssertions.assertClose(actual, expected));
        assertTrue(message.contains("expected 9007199254740992, actual 9007199254740993"), message);
    }

    @Test
    void nanMatchesNanAndNothingElse() {
        TensorAssertions.assertEqual(Tensor.of(Float.NaN), Tensor.of(Float.NaN));
        TensorAssertions.assertClose(Tensor.of(Float.NaN), Tensor.of(Float.NaN));
        failure(() -> TensorAssertions.assertEqual(Tensor.of(Float.NaN), Tensor.of(1f)));
        failure(() -> TensorAssertions.assertClose(Tensor.of(1f), Tensor.of(Float.NaN)));
    }

    @Test
    void infinitiesAreEqualOrNot() {
        float infinity = Float.POSITIVE_INFINITY;
        TensorAssertions.assertClose(Tensor.of(infinity), Tensor.of(infinity));
        failure(() -> TensorAssertions.assertClose(Tensor.of(-infinity), Tensor.of(infinity)));
        failure(() -> TensorAssertions.assertClose(Tensor.of(1f), Tensor.of(infinity)));
        failure(() -> TensorAssertions.assertClose(Tensor.of(infinity), Tensor.of(1f)));
    }

    @Test
    void truthValuesAreShownAsSuch() {
        String message = failure(() -> TensorAssertions.assertEqual(Tensor.of(true, false), Tensor.of(true, true)));
        assertTrue(message.startsWith("the tensor is wrong at [1]: expected true, actual false"), message);
    }
}
