package torchwright.cuda.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.autograd.Gradcheck;
import torchwright.loss.MSELoss;
import torchwright.nn.Parameter;
import torchwright.nn.layer.Linear;
import torchwright.optim.SGD;
import torchwright.tensor.Device;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** What moves to a device and what does not: tensors, modules, and the state of an optimiser. */
class DevicesTest {
    private static final String MIXED =
            "Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!";

    private static void assertMixed(Runnable call) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, call::run);
        assertTrue(refusal.getMessage().startsWith(MIXED), refusal.getMessage());
    }

    @Test
    void tensorsOfTwoDevicesDoNotMeet() {
        Tensor here = Tensor.ones(2, 2);
        Tensor there = Tensor.ones(2, 2).to(Device.cuda());
        assertMixed(() -> there.add(here));
        assertMixed(() -> here.add(there));
        assertMixed(() -> here.mm(there));
        assertMixed(() -> Tensor.cat(new Tensor[] {there, here}, 0));
        assertMixed(() -> there.add_(here));
    }

    @Test
    void aModelThatWasNotMovedIsNamedAsTorchDoes() {
        Linear model = new Linear(3, 2);
        assertMixed(() -> model.call(Tensor.ones(4, 3).to(Device.cuda())));
    }

    @Test
    void aRefusedCallChangesNothing() {
        Tensor there = Tensor.ones(2).to(Device.cuda());
        assertMixed(() -> there.mul_(Tensor.of(5f, 5f)));
        assertEquals(0, there.version());
        assertArrayEquals(new float[] {1, 1}, there.toFloats());
    }

    @Test
    void aScalarOfTheCpuMayTakePart() {
        Tensor there = Tensor.of(1f, 2f).to(Device.cuda());
        Tensor product = there.mul(Tensor.of(3f));
        assertEquals(Device.cuda(), product.device());
        assertArrayEquals(new float[] {3, 6}, product.toFloats());
    }

    @Test
    void toTheSameDeviceIsTheSameTensor() {
        Tensor there = Tensor.ones(2).to(Device.cuda());
        assertSame(there, there.to(Device.cuda()));
        assertSame(there, there.to(Device.cuda(0)));
    }

    @Test
    void aModuleMovesWithItsParametersAndGradients() {
        Linear model = new Linear(3, 2);
        Parameter weight = model.weight();
        model.call(Tensor.ones(4, 3)).sum().backward();
        float[] gradient = model.weight().grad().toFloats();
        model.to(Device.cuda());
        assertSame(weight, model.weight(), "an optimiser that was made before goes on with the same parameter");
        for (Parameter parameter : model.parameters()) {
            assertEquals(Device.cuda(), parameter.device());
            assertEquals(Device.cuda(), parameter.grad().device());
        }
        assertArrayEquals(gradient, model.weight().grad().toFloats());
        model.to(Device.CPU);
        assertEquals(Device.CPU, model.weight().device());
    }

    @Test
    void gradientsWalkBackAcrossDevices() {
        Tensor here = Tensor.of(1f, 2f).requiresGrad_(true);
        here.to(Device.cuda()).pow(2).sum().backward();
        assertEquals(Device.CPU, here.grad().device());
        assertArrayEquals(new float[] {2, 4}, here.grad().toFloats());
    }

    @Test
    void gradientsCanBeCheckedNumericallyOnTheDevice() {
        Tensor input = Tensor.of(new double[] {0.5, -1, 2}).to(Device.cuda()).requiresGrad_(true);
        assertTrue(Gradcheck.gradcheck(all -> new Tensor[] {all[0].tanh().mul(all[0])}, input));
    }

    @Test
    void aGradientThatWasZeroedToNothingIsMissingHereToo() {
        Linear model = new Linear(1, 1);
        model.to(Device.cuda());
        SGD optimizer = new SGD(model.parameters(), 0.1);
        model.call(Tensor.ones(1, 1).to(Device.cuda())).sum().backward();
        optimizer.zeroGrad();
        assertNull(model.weight().grad());
    }

    @Test
    void momentumIsKeptOnTheDeviceAndTakesTheSameSteps() {
        List<float[]> weights = new ArrayList<>();
        for (Device device : List.of(Device.CPU, Device.cuda())) {
            Generator.defaultGenerator().manualSeed(3);
            Linear model = new Linear(3, 1);
            Tensor inputs = Tensor.randn(8, 3).to(device);
            Tensor labels = Tensor.randn(8, 1).to(device);
            model.to(device);
            SGD optimizer = SGD.builder(model.parameters())
                    .lr(0.05)
                    .momentum(0.9)
                    .weightDecay(0.01)
                    .nesterov(true)
                    .build();
            for (int step = 0; step < 5; step++) {
                optimizer.zeroGrad();
                new MSELoss().call(model.call(inputs), labels).backward();
                optimizer.step();
            }
            assertEquals(
                    device,
                    optimizer.state(model.weight()).get("momentum_buffer").device());
            weights.add(model.weight().detach().toFloats());
        }
        assertArrayEquals(weights.get(0), weights.get(1), 1e-6f);
    }

    @Test
    void aStateThatWasSavedOnTheCpuIsLoadedToTheParametersDevice() {
        Parameter parameter = new Parameter(Tensor.of(1f, 2f));
        SGD before = SGD.builder(List.of(parameter)).lr(0.1).momentum(0.5).build();
        parameter.setGrad(Tensor.of(1f, 1f));
        before.step();
        Parameter moved = new Parameter(Tensor.of(1f, 2f).to(Device.cuda()));
        SGD after = SGD.builder(List.of(moved)).lr(0.1).momentum(0.5).build();
        after.loadStateDict(before.stateDict());
        assertEquals(Device.cuda(), after.state(moved).get("momentum_buffer").device());
        moved.setGrad(Tensor.of(1f, 1f).to(Device.cuda()));
        after.step();
        assertArrayEquals(new float[] {0.85f, 1.85f}, moved.detach().toFloats(), 1e-6f);
    }
}
