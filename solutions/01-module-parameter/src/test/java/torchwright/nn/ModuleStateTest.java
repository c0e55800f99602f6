package torchwright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torchwright.nn.Samples.Linear;
import torchwright.nn.Samples.ReLU;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

class ModuleStateTest {
    static final class Model extends Module {
        final Linear l = new Linear(2, 3);
        final Buffer steps = new Buffer(Tensor.of(1L));
        final Buffer mean = new Buffer(Tensor.of(0.5f));
    }

    @Test
    void convertingReplacesWhatTheParametersHold() {
        Model model = new Model();
        Parameter weight = model.l.weight;
        weight.setGrad(Tensor.ones(3, 2));
        assertSame(model, model.to(DType.FLOAT64));
        assertSame(weight, model.l.weight);
        assertEquals(DType.FLOAT64, weight.dtype());
        assertEquals(DType.FLOAT64, weight.grad().dtype());
        assertTrue(weight.requiresGrad());
        assertEquals(DType.FLOAT64, model.mean.dtype());
        assertEquals(DType.INT64, model.steps.dtype());
    }

    @Test
    void onlyRealDtypesAreAccepted() {
        assertEquals(
                "nn.Module.to only accepts floating point or complex dtypes, but got desired dtype=torch.int64",
                assertThrows(IllegalArgumentException.class, () -> new Model().to(DType.INT64))
                        .getMessage());
    }

    @Test
    void aDeviceThatIsNotThereChangesNothing() {
        Model model = new Model();
        assertSame(model, model.to(Device.CPU));
        Device missing = new Device("nowhere", 0);
        assertThrows(IllegalStateException.class, () -> model.to(missing));
        assertEquals(Device.CPU, model.l.weight.device());
    }

    @Test
    void zeroGradForgetsAndFreezingStopsGradients() {
        Model model = new Model();
        model.l.weight.setGrad(Tensor.ones(3, 2));
        model.zeroGrad();
        assertNull(model.l.weight.grad());
        model.requiresGrad_(false);
        assertFalse(model.parameters().stream().anyMatch(Tensor::requiresGrad));
        assertTrue(model.requiresGrad_(true).parameters().stream().allMatch(Tensor::requiresGrad));
    }

    @Test
    void applyVisitsTheChildrenFirst() {
        List<String> visited = new ArrayList<>();
        Sequential model = new Sequential(new Linear(2, 2), new Sequential(new ReLU()));
        assertSame(model, model.apply(module -> visited.add(ModuleText.name(module))));
        assertEquals(List.of("Linear", "ReLU", "Sequential", "Sequential"), visited);
    }

    @Test
    void unexpectedNamesStandInTorchsOrder() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        state.put("z.weight", Tensor.ones(1));
        state.put("0.q", Tensor.ones(1));
        state.put("q", Tensor.ones(2));
        state.put("1.weight.z", Tensor.ones(2));
        state.put("1.bias", Tensor.ones(3));
        state.put("0.weight", Tensor.of(1f));
        Sequential model = new Sequential(new Linear(2, 3), new Linear(2, 2));
        assertEquals(
                "Error(s) in loading state_dict for Sequential:\n\tMissing key(s) in state_dict: \"0.bias\","
                        + " \"1.weight\". \n\tUnexpected key(s) in state_dict: \"z.weight\", \"q\", \"0.q\","
                        + " \"1.weight.z\". \n\tsize mismatch for 0.weight: copying a param with shape torch.Size([])"
                        + " from checkpoint, the shape in current model is torch.Size([3, 2]).\n\tsize mismatch for"
                        + " 1.bias: copying a param with shape torch.Size([3]) from checkpoint, the shape in current"
                        + " model is torch.Size([2]).",
                assertThrows(IllegalArgumentException.class, () -> model.loadStateDict(state))
                        .getMessage());
        Map<String, Tensor> only = Map.of("x", Tensor.ones(1));
        assertEquals(
                "_IncompatibleKeys(missing_keys=['weight', 'bias'], unexpected_keys=['x'])",
                new Linear(2, 3).loadStateDict(only, false).toString());
    }
}
