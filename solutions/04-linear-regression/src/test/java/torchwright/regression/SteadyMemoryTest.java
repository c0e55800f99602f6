package torchwright.regression;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import torchwright.loss.MSELoss;
import torchwright.nn.Module;
import torchwright.optim.SGD;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/** A training loop may run for ever: no step leaves anything behind. */
class SteadyMemoryTest {
    private final Tensor inputs = Tensor.arange(15).view(15, 1).to(DType.FLOAT32);
    private final Tensor labels = inputs.mul(2).add(1);
    private final Module model = new LinearRegression(1, 1);
    private final SGD optimizer =
            SGD.builder(model.parameters()).lr(0.001).momentum(0.9).build();
    private final TrainingLoop loop = new TrainingLoop(model, new MSELoss(), optimizer);

    @Test
    void theTenThousandthStepAllocatesNoMoreThanTheTenth() {
        train(10);
        long early = bytesOf(100);
        train(10_000);
        long late = bytesOf(100);
        // The compiler takes allocations away and may put some back; what grows with the steps grows a thousandfold.
        assertTrue(late <= 2 * early, "100 steps allocated " + early + " bytes at first, and " + late + " bytes later");
    }

    @Test
    void theGraphOfAStepIsGoneAfterTheNext() {
        WeakReference<Tensor> loss = new WeakReference<>(lossOfOneStep());
        train(1);
        for (int i = 0; i < 100 && loss.get() != null; i++) {
            System.gc();
        }
        assertNull(loss.get(), "somebody still holds the loss of an earlier step");
    }

    private Tensor lossOfOneStep() {
        optimizer.zeroGrad();
        Tensor loss = new MSELoss().call(model.call(inputs), labels);
        loss.backward();
        optimizer.step();
        return loss;
    }

    private void train(int epochs) {
        for (int epoch = 0; epoch < epochs; epoch++) {
            loop.epoch(inputs, labels);
        }
    }

    private long bytesOf(int epochs) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        train(epochs);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
