package torchwright.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.nn.Parameter;
import torchwright.tensor.GradMode;
import torchwright.tensor.Tensor;

class SGDTest {
    private final Parameter parameter = new Parameter(Tensor.of(1f, -2f, 0.3f));

    private void gradient(float... values) {
        parameter.setGrad(Tensor.of(values));
    }

    @Test
    void aPlainStepIsOneFusedMultiplyAdd() {
        gradient(0.1f, 0.7f, -1.9f);
        new SGD(List.of(parameter), 0.01).step();
        assertEqual(
                parameter.detach(),
                Tensor.of(Math.fma(-0.01f, 0.1f, 1f), Math.fma(-0.01f, 0.7f, -2f), Math.fma(-0.01f, -1.9f, 0.3f)));
    }

    @Test
    void theParameterStaysTheSameTensorAndALeaf() {
        Tensor view = parameter.detach();
        gradient(1, 1, 1);
        int version = parameter.version();
        new SGD(List.of(parameter), 1).step();
        assertEqual(view, Tensor.of(0f, -3f, -0.7f));
        assertTrue(parameter.isLeaf());
        assertTrue(parameter.requiresGrad());
        assertEquals(version + 1, parameter.version());
        assertTrue(GradMode.isEnabled());
    }

    @Test
    void aParameterWithoutGradientStandsStill() {
        SGD decaying = SGD.builder(List.of(parameter)).lr(1).weightDecay(0.5).build();
        decaying.step();
        assertEqual(parameter.detach(), Tensor.of(1f, -2f, 0.3f));
    }

    @Test
    void theFirstMomentumIsTheWholeGradientWhateverTheDampening() {
        SGD sgd = SGD.builder(List.of(parameter))
                .lr(1)
                .momentum(0.5)
                .dampening(0.75)
                .build();
        gradient(4, 0, 0);
        sgd.step();
        assertEqual(parameter.detach(), Tensor.of(-3f, -2f, 0.3f));
        sgd.step();
        assertEqual(parameter.detach(), Tensor.of(-6f, -2f, 0.3f));
        assertEqual(sgd.state(parameter).get("momentum_buffer"), Tensor.of(3f, 0f, 0f));
        assertEqual(parameter.grad(), Tensor.of(4f, 0f, 0f));
    }

    @Test
    void nesterovLooksAheadAndMaximizeClimbs() {
        SGD sgd = SGD.builder(List.of(parameter))
                .lr(1)
                .momentum(0.5)
                .nesterov(true)
                .maximize(true)
                .build();
        gradient(2, 0, 0);
        sgd.step();
        assertEqual(parameter.detach(), Tensor.of(4f, -2f, 0.3f));
    }

    @Test
    void weightDecayPullsTowardsZero() {
        gradient(0, 0, 0);
        SGD.builder(List.of(parameter)).lr(1).weightDecay(0.25).build().step();
        assertEqual(parameter.detach(), Tensor.of(0.75f, -1.5f, 0.3f - 0.25f * 0.3f));
    }

    @Test
    void aClosureIsRecordedAndItsLossReturned() {
        SGD sgd = new SGD(List.of(parameter), 0.5);
        Tensor[] computed = new Tensor[1];
        boolean before = GradMode.setEnabled(false);
        try {
            Tensor loss = sgd.step(() -> {
                sgd.zeroGrad();
                computed[0] = parameter.mul(parameter).sum();
                computed[0].backward();
                return computed[0];
            });
            assertSame(computed[0], loss);
            assertFalse(GradMode.isEnabled());
        } finally {
            GradMode.setEnabled(before);
        }
        assertEqual(parameter.detach(), Tensor.of(0f, 0f, 0f));
    }

    @Test
    void anErrorInAStepLeavesRecordingAsItWas() {
        parameter.requiresGrad_(true);
        SGD sgd = SGD.builder(List.of(parameter)).momentum(0.9).build();
        sgd.state(parameter).put("momentum_buffer", Tensor.of(1f, 2f));
        gradient(1, 1, 1);
        assertThrows(IllegalArgumentException.class, sgd::step);
        assertTrue(GradMode.isEnabled());
    }

    @Test
    void optionsOutOfRangeAreRefusedInTorchsWords() {
        assertRefused(
                "Invalid learning rate: -1", SGD.builder(List.of(parameter)).lr(-1));
        assertRefused(
                "Invalid learning rate: -1.5", SGD.builder(List.of(parameter)).lr(-1.5));
        assertRefused(
                "Invalid momentum value: -0.1", SGD.builder(List.of(parameter)).momentum(-0.1));
        assertRefused(
                "Invalid weight_decay value: -1e-05",
                SGD.builder(List.of(parameter)).weightDecay(-1e-5));
        String nesterov = "Nesterov momentum requires a momentum and zero dampening";
        assertRefused(nesterov, SGD.builder(List.of(parameter)).nesterov(true));
        assertRefused(
                nesterov,
                SGD.builder(List.of(parameter)).nesterov(true).momentum(0.9).dampening(0.1));
    }

    private static void assertRefused(String message, SGD.Builder builder) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
    }

    @Test
    void aNewOptimizerRemembersNothing() {
        assertNull(new SGD(List.of(parameter), 0.1).state(parameter).get("momentum_buffer"));
    }
}
