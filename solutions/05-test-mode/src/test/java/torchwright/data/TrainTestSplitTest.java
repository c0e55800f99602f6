package torchwright.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static torchwright.testing.TensorAssertions.assertEqual;
import static torchwright.testing.TensorAssertions.assertShape;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

class TrainTestSplitTest {
    private final Tensor inputs = Tensor.arange(0.0, 20.0, 1.0).view(10, 2);
    private final Tensor targets = Tensor.arange(0.0, 20.0, 2.0);

    private TrainTestSplit split(double testShare) {
        return TrainTestSplit.of(inputs, targets, testShare, new Generator().manualSeed(1));
    }

    @Test
    void aShareIsKeptBack() {
        TrainTestSplit split = split(0.3);
        assertShape(split.trainInputs(), 7, 2);
        assertShape(split.trainTargets(), 7);
        assertShape(split.testInputs(), 3, 2);
        assertShape(split.testTargets(), 3);
    }

    @Test
    void aTargetStaysWithItsInput() {
        TrainTestSplit split = split(0.3);
        assertEqual(split.trainInputs().select(1, 0), split.trainTargets(), "the training rows");
        assertEqual(split.testInputs().select(1, 0), split.testTargets(), "the test rows");
    }

    @Test
    void noExampleIsOnBothSides() {
        TrainTestSplit split = split(0.4);
        double[] all = DoubleStream.concat(
                        DoubleStream.of(split.trainTargets().toDoubles()),
                        DoubleStream.of(split.testTargets().toDoubles()))
                .sorted()
                .toArray();
        assertArrayEquals(targets.toDoubles(), all);
    }

    @Test
    void anUnevenShareLeavesTheExtraExampleToTraining() {
        assertShape(split(0.25).testTargets(), 2);
    }

    @Test
    void unequalRowsAreRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> TrainTestSplit.of(inputs, Tensor.ones(9), 0.5, new Generator()))
                .getMessage();
        assertEquals("inputs and targets: expected as many rows of each, but got the shapes [10, 2] and [9]", message);
    }

    @Test
    void anEmptySideIsRefused() {
        String message =
                assertThrows(IllegalArgumentException.class, () -> split(0.05)).getMessage();
        assertEquals(
                "testShare: 0.05 of 10 rows leaves 10 to learn from and 0 to test with; each side needs one", message);
        assertThrows(IllegalArgumentException.class, () -> split(1));
        assertThrows(IllegalArgumentException.class, () -> split(Double.NaN));
    }
}
