package torchwright.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertEqual;

import org.junit.jupiter.api.Test;
import torchwright.autograd.NoGrad;
import torchwright.nn.Module;
import torchwright.nn.Sequential;
import torchwright.nn.layer.Dropout;
import torchwright.nn.layer.Linear;
import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;

class EvaluationTest {
    private final Linear linear = new Linear(3, 2);
    private final Dropout dropout = new Dropout(0.9);
    private final Sequential model = new Sequential(linear, dropout);
    private final Tensor input = Tensor.randn(7, 3);

    @Test
    void aPredictionIsMadeInEvalModeAndHasNoHistory() {
        Tensor prediction = Evaluation.predict(model, input);
        assertFalse(prediction.requiresGrad());
        assertEqual(prediction, linear.call(input).detach(), "without dropout");
    }

    @Test
    void everyModuleGetsItsOwnModeBack() {
        linear.eval();
        Evaluation.predict(model, input);
        assertTrue(model.isTraining());
        assertFalse(linear.isTraining(), "it was frozen before");
        assertTrue(dropout.isTraining());
    }

    @Test
    void aSharedModuleGetsItsOwnModeBack() {
        Linear square = new Linear(3, 3);
        Sequential first = new Sequential(square);
        Sequential other = new Sequential(square);
        Sequential both = new Sequential(first, other);
        square.eval();
        Evaluation.predict(both, input);
        assertFalse(square.isTraining());
        assertTrue(first.isTraining() && other.isTraining() && both.isTraining());
    }

    @Test
    void recordingIsAsItWas() {
        Evaluation.predict(model, input);
        assertTrue(GradMode.isEnabled());
        try (var scope = new NoGrad()) {
            Evaluation.predict(model, input);
            assertFalse(GradMode.isEnabled());
        }
    }

    @Test
    void aModelThatThrowsIsLeftAsItWas() {
        assertThrows(IllegalArgumentException.class, () -> Evaluation.predict(model, Tensor.ones(2, 5)));
        assertTrue(model.isTraining() && linear.isTraining() && dropout.isTraining());
        assertTrue(GradMode.isEnabled());
    }

    @Test
    void aModelThatStandsInEvalModeStaysThere() {
        model.eval();
        Evaluation.predict(model, input);
        assertFalse(model.isTraining() || dropout.isTraining());
    }

    @Test
    void batchesGiveWhatOneWould() {
        Tensor whole = Evaluation.predict(model, input);
        for (int size : new int[] {1, 2, 3, 7, 100}) {
            assertEqual(Evaluation.predict(model, input, size), whole, "batches of " + size);
        }
        String message = assertThrows(IllegalArgumentException.class, () -> Evaluation.predict(model, input, 0))
                .getMessage();
        assertEquals("batchSize: expected at least 1, but got 0", message);
    }

    @Test
    void predictionsComeAsAJavaArray() {
        float[][] array = (float[][]) Evaluation.predictArray(model, input);
        assertEquals(7, array.length);
        assertArrayEquals(linear.call(input).detach().select(0, 3).toFloats(), array[3]);
    }

    @Test
    void aModelOfAnotherKindIsCalledAsItIs() {
        Module doubling = new Module() {
            @Override
            public Tensor forward(Tensor given) {
                return given.mul(isTraining() ? 0 : 2);
            }
        };
        assertEqual(Evaluation.predict(doubling, input), input.mul(2), "in eval mode");
    }

    @Test
    void theGapIsTestMinusTrain() {
        assertEquals(0.5, new GeneralisationGap(0.25, 0.75).difference());
    }
}
