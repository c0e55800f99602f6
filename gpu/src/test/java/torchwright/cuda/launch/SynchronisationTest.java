package torchwright.cuda.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import torchwright.cuda.CountingDriver;
import torchwright.cuda.Cuda;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

/** The program waits for the device only where it wants to see a number. */
class SynchronisationTest {
    private final Tensor weight = Tensor.of(0.5f, 1f, 2f).to(Device.cuda()).requiresGrad_(true);
    private final Tensor input = Tensor.of(1f, 2f, 3f).to(Device.cuda());
    private final Tensor target = Tensor.of(2f, 3f, 4f).to(Device.cuda());

    private Tensor step() {
        Tensor loss = weight.mul(input).sub(target).pow(2).sum().div(3);
        weight.setGrad(null);
        loss.backward();
        weight.detach().sub_(weight.grad().mul(0.01));
        return loss;
    }

    @Test
    void aStepOfTrainingWaitsForNothing() {
        CountingDriver counted = CountingDriver.during(() -> {
            for (int i = 0; i < 5; i++) {
                step();
            }
        });
        assertTrue(counted.launches() > 40, counted.launches() + " launches");
        assertEquals(0, counted.waits());
        assertEquals(0, counted.copiesToHost());
        assertEquals(0, counted.copiesToDevice());
    }

    @Test
    void aNumberThatIsReadCostsOneCopyAndOneWait() {
        Tensor loss = step();
        // What kernels of earlier tests may have found wrong with their data has been looked at then.
        Cuda.synchronize();
        CountingDriver counted = CountingDriver.during(loss::item);
        assertEquals(1, counted.copiesToHost());
        assertEquals(1, counted.waits());
        assertEquals(0, counted.copiesToDevice());
    }

    @Test
    void dataThatGoesToTheDeviceWaitsForNothing() {
        CountingDriver counted = CountingDriver.during(() -> {
            for (int i = 0; i < 20; i++) {
                Tensor.arange(1000).to(Device.cuda());
            }
        });
        assertEquals(20, counted.copiesToDevice());
        assertEquals(0, counted.waits());
    }

    @Test
    void kernelsWithMasksAndNumbersWaitForNothing() {
        CountingDriver counted = CountingDriver.during(() -> {
            Tensor mask = input.gt(1.5).logicalAnd(input.lt(2.5));
            Tensor.where(mask, input.pow(1.5), 0).maximum(target).clamp(0, 3).to(torchwright.tensor.DType.INT64);
        });
        assertEquals(0, counted.waits());
        assertEquals(0, counted.copiesToDevice());
    }
}
