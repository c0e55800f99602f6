package torchwright.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torchwright.nn.Parameter;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

class OptimizerStateTest {
    private final Parameter first = new Parameter(Tensor.of(1f, 2f));
    private final Parameter second = new Parameter(Tensor.of(3f));

    private static SGD withMomentum(Parameter... parameters) {
        return SGD.builder(List.of(parameters)).lr(0.5).momentum(0.5).build();
    }

    private SGD stepped() {
        SGD sgd = withMomentum(first, second);
        first.setGrad(Tensor.of(4f, 8f));
        sgd.step();
        return sgd;
    }

    @Test
    void parametersAreNumberedAndThoseNeverSteppedAreLeftOut() {
        OptimizerState saved = stepped().stateDict();
        assertEquals(1, saved.state().size());
        assertEqual(saved.state().get(0).get("momentum_buffer"), Tensor.of(4f, 8f));
        assertEquals(List.of(0, 1), saved.paramGroups().get(0).parameters());
        assertEquals(0.5, saved.paramGroups().get(0).options().get("lr"));
    }

    @Test
    void trainingGoesOnAsIfItHadNeverStopped() {
        SGD sgd = stepped();
        OptimizerState saved = sgd.stateDict();
        Parameter copy = new Parameter(first.detach().clone());
        SGD other = SGD.builder(List.of(copy, new Parameter(Tensor.of(3f)))).build();
        other.loadStateDict(saved);
        assertEquals(0.5, other.paramGroups().get(0).number("momentum"));
        sgd.step();
        copy.setGrad(Tensor.of(4f, 8f));
        other.step();
        assertEqual(copy.detach(), first.detach());
    }

    @Test
    void whatIsLoadedIsACopyInTheDtypeOfTheParameter() {
        SGD sgd = stepped();
        Parameter wide = new Parameter(Tensor.of(1.0, 2.0));
        SGD other = withMomentum(wide, second);
        other.loadStateDict(sgd.stateDict());
        Tensor loaded = other.state(wide).get("momentum_buffer");
        assertEquals(DType.FLOAT64, loaded.dtype());
        SGD same = withMomentum(first, second);
        same.loadStateDict(sgd.stateDict());
        same.state(first).get("momentum_buffer").zero_();
        assertEqual(sgd.state(first).get("momentum_buffer"), Tensor.of(4f, 8f));
    }

    @Test
    void whatDoesNotFitIsRefusedAndChangesNothing() {
        OptimizerState saved = stepped().stateDict();
        SGD one = new SGD(List.of(first), 7);
        assertRefused(
                "loaded state dict contains a parameter group that doesn't match the size of optimizer's group",
                one,
                saved);
        assertRefused(
                "loaded state dict has a different number of parameter groups",
                one,
                new OptimizerState(Map.of(), List.of()));
        OptimizerState.Group group = new OptimizerState.Group(Map.of("lr", 1), List.of(0));
        assertRefused(
                "the state of parameter 3 belongs to no group",
                one,
                new OptimizerState(Map.of(3, Map.of()), List.of(group)));
        assertRefused(
                "'momentum_buffer' of parameter 0 has shape [3], but the parameter has shape [2]",
                one,
                new OptimizerState(Map.of(0, Map.of("momentum_buffer", Tensor.zeros(3))), List.of(group)));
        assertRefused(
                "unknown option 'betas'",
                one,
                new OptimizerState(Map.of(), List.of(new OptimizerState.Group(Map.of("betas", 1), List.of(0)))));
        assertEquals(7, one.paramGroups().get(0).lr());
    }

    private static void assertRefused(String message, SGD sgd, OptimizerState state) {
        String text = assertThrows(IllegalArgumentException.class, () -> sgd.loadStateDict(state))
                .getMessage();
        assertEquals(message, text.lines().findFirst().orElseThrow());
    }
}
