package torchwright.cuda.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import torchwright.cuda.Cuda;
import torchwright.cuda.launch.CudaContext;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

class LeakTest {
    private final CachingAllocator memory = CudaContext.of(Device.cuda()).memory();

    @Test
    void tenThousandStepsKeepTheMemoryTheyBeganWith() {
        Tensor weight = Tensor.of(0.5f).to(Device.cuda()).requiresGrad_(true);
        Tensor input = Tensor.of(2f).to(Device.cuda());
        steps(100, weight, input);
        memory.collect();
        long before = Cuda.memoryAllocated();
        for (int thousand = 0; thousand < 10; thousand++) {
            steps(1000, weight, input);
            memory.collect();
            assertEquals(before, Cuda.memoryAllocated());
        }
        // What lay dead between two collections is little, too.
        assertTrue(Cuda.maxMemoryAllocated() - before < 64 << 20, Cuda.memorySummary());
    }

    private static void steps(int count, Tensor weight, Tensor input) {
        for (int i = 0; i < count; i++) {
            weight.mul(input).backward();
            weight.detach().sub_(weight.grad());
            weight.setGrad(null);
        }
    }
}
