package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import torchwright.tensor.Tensor;

class AnomalyModeTest {
    @Test
    void itNamesTheFunctionAndTheLineOfTheForwardCall() {
        Tensor x = Tensor.of(0f).requiresGrad_(true);
        String message;
        try (AnomalyMode anomaly = AnomalyMode.enable()) {
            assertTrue(AnomalyMode.isEnabled());
            Tensor root = squareRoot(x);
            message = assertThrows(
                            IllegalStateException.class, () -> root.mul(0).backward())
                    .getMessage();
        }

        assertTrue(message.startsWith("Function 'SqrtBackward0' returned nan values in its 0th output."), message);
        assertTrue(message.contains("AnomalyModeTest.squareRoot(AnomalyModeTest.java:"), message);
        assertFalse(AnomalyMode.isEnabled());
    }

    private static Tensor squareRoot(Tensor x) {
        return x.sqrt();
    }

    @Test
    void itNamesTheLineForAnOverwrittenTensorToo() {
        Tensor x = Tensor.of(1f).requiresGrad_(true);
        String message;
        try (AnomalyMode anomaly = AnomalyMode.enable()) {
            Tensor y = squareRoot(x);
            y.add_(1);
            message = assertThrows(IllegalStateException.class, y::backward).getMessage();
        }

        assertTrue(message.contains("AnomalyModeTest.squareRoot(AnomalyModeTest.java:"), message);
    }
}
