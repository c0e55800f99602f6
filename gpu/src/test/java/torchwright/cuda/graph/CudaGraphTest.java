package torchwright.cuda.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.cuda.launch.CudaContext;
import torchwright.loss.MSELoss;
import torchwright.optim.SGD;
import torchwright.regression.LinearRegression;
import torchwright.tensor.Device;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

class CudaGraphTest {
    private static final Device CUDA = Device.cuda();

    private final CudaContext context = CudaContext.of(CUDA);

    /** {@return bytes of all segments, once those of closed graphs are gone} */
    private long reserved() {
        context.memory().collect();
        return context.memory().reserved();
    }

    private static Tensor onCuda(float... values) {
        return Tensor.of(values).to(CUDA);
    }

    @Test
    void whatIsCapturedIsComputedAtEachReplay() {
        Tensor input = onCuda(1, 2, 3);
        Tensor count = onCuda(0);
        Tensor[] output = new Tensor[1];
        try (CudaGraph graph = new CudaGraph()) {
            graph.capture(() -> {
                output[0] = input.mul(2f).add(1f);
                count.add_(1f);
            });
            assertEquals(0, count.item());
            graph.replay();
            assertArrayEquals(new double[] {3, 5, 7}, output[0].cpu().toDoubles());
            input.copy_(onCuda(10, 20, 30));
            graph.replay();
            assertArrayEquals(new double[] {21, 41, 61}, output[0].cpu().toDoubles());
            assertEquals(2, count.item());
        }
        assertArrayEquals(new double[] {21, 41, 61}, output[0].cpu().toDoubles(), "results outlive their graph");
    }

    @Test
    void aBadIndexIsReportedAfterTheReplayThatMetIt() {
        Tensor values = onCuda(1, 2, 3);
        Tensor index = Tensor.of(new long[] {0, 2}).to(CUDA);
        Tensor[] output = new Tensor[1];
        try (CudaGraph graph = new CudaGraph()) {
            graph.capture(() -> output[0] = values.indexSelect(0, index));
            graph.replay();
            assertArrayEquals(new double[] {1, 3}, output[0].cpu().toDoubles());
            index.copy_(Tensor.of(new long[] {0, 5}).to(CUDA));
            graph.replay();
            assertThrows(RuntimeException.class, output[0]::cpu);
            index.copy_(Tensor.of(new long[] {1, 1}).to(CUDA));
            graph.replay();
            assertArrayEquals(new double[] {2, 2}, output[0].cpu().toDoubles());
        }
    }

    /** One step of the post's training, and what it learns from. */
    private static final class Training {
        private final LinearRegression model;
        private final SGD optimizer;
        private final MSELoss criterion = new MSELoss();
        private final Tensor inputs = Tensor.arange(0, 2, 0.25f).unsqueeze(1).to(CUDA);
        private final Tensor labels = inputs.mul(2f).add(0.5f);
        private Tensor loss;

        Training() {
            Generator.defaultGenerator().manualSeed(7);
            model = new LinearRegression(1, 1);
            model.to(CUDA);
            optimizer = SGD.builder(model.parameters()).lr(0.05).momentum(0.9).build();
        }

        void step() {
            optimizer.zeroGrad();
            loss = criterion.call(model.call(inputs), labels);
            loss.backward();
            optimizer.step();
        }

        List<Double> state() {
            return List.of(
                    loss.item(),
                    model.linear().weight().item(),
                    model.linear().bias().item());
        }
    }

    @Test
    void aCapturedStepOfTrainingLearnsAsTheStepItself() {
        Training eager = new Training();
        List<List<Double>> expected = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            eager.step();
            expected.add(eager.state());
        }
        Training captured = new Training();
        List<List<Double>> actual = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            captured.step();
            actual.add(captured.state());
        }
        try (CudaGraph graph = new CudaGraph()) {
            graph.capture(captured::step);
            while (actual.size() < expected.size()) {
                graph.replay();
                actual.add(captured.state());
            }
        }
        assertEquals(expected, actual);
    }

    @Test
    void readingDuringACaptureIsRefusedAndEndsIt() {
        Tensor x = onCuda(5);
        try (CudaGraph graph = new CudaGraph()) {
            for (Supplier<Object> read : List.<Supplier<Object>>of(x::item, x::toString, x::cpu, () -> onCuda(1))) {
                long reserved = reserved();
                CudaException refused = assertThrows(
                        CudaException.class,
                        () -> graph.capture(() -> {
                            x.add_(1f);
                            Object value = read.get();
                            assertNull(value, "a value was read");
                        }));
                assertEquals(CudaError.STREAM_CAPTURE_UNSUPPORTED, refused.error());
                assertTrue(
                        refused.getMessage().contains("operation not permitted when stream is capturing\n"),
                        refused.getMessage());
                assertFalse(context.driver().isCapturing(context.stream()));
                assertEquals(reserved, reserved());
                assertEquals(5, x.item(), "nothing was computed");
            }
            graph.capture(() -> x.add_(1f));
            graph.replay();
            assertEquals(6, x.item());
        }
    }

    @Test
    void whatTheWorkThrowsComesThrough() {
        try (CudaGraph graph = new CudaGraph()) {
            IllegalStateException thrown = new IllegalStateException("of the work");
            assertEquals(
                    thrown,
                    assertThrows(
                            IllegalStateException.class,
                            () -> graph.capture(() -> {
                                throw thrown;
                            })));
            assertFalse(context.driver().isCapturing(context.stream()));
        }
    }

    @Test
    void memoryOfAGraphIsNobodyElsesUntilItIsClosed() {
        Tensor x = onCuda(1, 2, 3, 4);
        Tensor result = onCuda(0, 0, 0, 0);
        long before = reserved();
        CudaGraph graph = new CudaGraph();
        // The sums in between are garbage at once, but replays go on using their memory.
        graph.capture(() -> result.copy_(x.add(1f).mul(10f)));
        assertTrue(reserved() > before);
        List<Tensor> others = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            others.add(x.mul((float) i));
        }
        graph.replay();
        assertArrayEquals(new double[] {20, 30, 40, 50}, result.cpu().toDoubles());
        for (int i = 0; i < 100; i++) {
            assertEquals(4.0 * i, others.get(i).cpu().toDoubles()[3]);
        }
        graph.close();
        assertEquals(before, reserved());
    }

    @Test
    void theOrderOfCallsIsWatched() {
        CudaGraph graph = new CudaGraph();
        assertEquals(
                "Called CUDAGraph::replay without a preceding successful capture.\nGive capture the work first.",
                assertThrows(IllegalStateException.class, graph::replay).getMessage());
        Tensor x = onCuda(1);
        graph.capture(() -> x.add_(1f));
        assertEquals(
                "This CUDAGraph instance already owns a captured graph."
                        + " To capture a new graph, create a new instance.",
                assertThrows(IllegalStateException.class, () -> graph.capture(() -> x.add_(1f)))
                        .getMessage());
        graph.close();
        graph.close();
        assertThrows(IllegalStateException.class, graph::replay);
    }

    @Test
    void aGraphWithinAGraphIsRefused() {
        Tensor x = onCuda(1);
        try (CudaGraph outer = new CudaGraph();
                CudaGraph inner = new CudaGraph()) {
            assertThrows(CudaException.class, () -> outer.capture(() -> inner.capture(() -> x.add_(1f))));
            assertFalse(context.driver().isCapturing(context.stream()));
            assertEquals(1, x.item());
        }
    }
}
