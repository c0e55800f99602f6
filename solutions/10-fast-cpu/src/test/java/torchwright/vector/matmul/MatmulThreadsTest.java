package torchwright.vector.matmul;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static torchwright.vector.matmul.Products.fast;
import static torchwright.vector.matmul.Products.flat;
import static torchwright.vector.matmul.Products.randn;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuBackend;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.Addmm;
import torchwright.tensor.op.Bmm;
import torchwright.tensor.op.Mm;
import torchwright.tensor.op.Mv;

/** Products on several threads and for several callers. */
class MatmulThreadsTest {
    private final int threads = CpuBackend.numThreads();

    @AfterEach
    void restoreTheNumberOfThreads() {
        CpuBackend.setNumThreads(threads);
    }

    @ParameterizedTest(name = "({0}, {1}) x ({1}, {2})")
    @CsvSource({
        "200, 130, 150",
        "64, 784, 256",
        "33, 600, 301",
        "301, 600, 33",
        "2000, 700, 2",
        "2000, 700, 10",
        "10, 300, 1000"
    })
    void everyNumberOfThreadsGivesTheSameBits(int n, int k, int m) {
        SplittableRandom random = new SplittableRandom(1);
        Tensor a = randn(random, DType.FLOAT32, n, k);
        Tensor b = randn(random, DType.FLOAT32, m, k).t();
        Tensor bias = randn(random, DType.FLOAT32, m);
        CpuBackend.setNumThreads(1);
        double[] alone = flat(fast(new Addmm(1, 1), bias, a, b));
        double[] turned = flat(fast(new Mm(), b.t(), a.t()));
        for (int count = 2; count <= 5; count++) {
            CpuBackend.setNumThreads(count);
            assertArrayEquals(alone, flat(fast(new Addmm(1, 1), bias, a, b)));
            assertArrayEquals(turned, flat(fast(new Mm(), b.t(), a.t())));
        }
    }

    @Test
    void everyNumberOfThreadsGivesTheSameBitsForVectorsAndBatches() {
        SplittableRandom random = new SplittableRandom(2);
        Tensor a = randn(random, DType.FLOAT32, 2003, 701);
        Tensor x = randn(random, DType.FLOAT32, 701);
        Tensor z = randn(random, DType.FLOAT32, 2003);
        Tensor left = randn(random, DType.FLOAT32, 9, 50, 70);
        Tensor right = randn(random, DType.FLOAT32, 9, 70, 60);
        CpuBackend.setNumThreads(1);
        double[] byRows = flat(fast(new Mv(), a, x));
        double[] byColumns = flat(fast(new Mv(), a.t(), z));
        double[] batch = flat(fast(new Bmm(), left, right));
        for (int count = 2; count <= 5; count++) {
            CpuBackend.setNumThreads(count);
            assertArrayEquals(byRows, flat(fast(new Mv(), a, x)));
            assertArrayEquals(byColumns, flat(fast(new Mv(), a.t(), z)));
            assertArrayEquals(batch, flat(fast(new Bmm(), left, right)));
        }
    }

    @Test
    void manyCallersAtATimeGetTheirOwnResults() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        List<Tensor> matrices = new ArrayList<>();
        List<double[]> squares = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            matrices.add(randn(random, DType.FLOAT32, 90 + i, 90 + i));
            squares.add(flat(fast(new Mm(), matrices.get(i), matrices.get(i))));
        }
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<double[]>> results = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                Tensor matrix = matrices.get(i % 8);
                results.add(callers.submit(() -> flat(fast(new Mm(), matrix, matrix))));
            }
            for (int i = 0; i < 64; i++) {
                assertArrayEquals(squares.get(i % 8), results.get(i).get());
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void aTinyProductAllocatesNothing() {
        Tensor x = Tensor.ones(15, 1);
        Tensor weight = Tensor.ones(1, 1).t();
        Tensor bias = Tensor.ones(1);
        Tensor y = Tensor.empty(15, 1);
        Tensor[] inputs = {bias, x, weight};
        Tensor[] outputs = {y};
        Addmm op = new Addmm(1, 1);
        var table = new KernelTable();
        new MatmulKernels().addTo(table);
        var kernel = table.get(Addmm.class);
        kernel.compute(op, inputs, outputs);
        long before = allocated();
        for (int i = 0; i < 10_000; i++) {
            kernel.compute(op, inputs, outputs);
        }
        long smallestObject = 16;
        assertTrue(allocated() - before < 10_000 * smallestObject, "less than an object for each of 10,000 products");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 400})
    void aProductBorrowsAWorkspaceAndGivesItBack(int size) {
        CpuBackend.setNumThreads(1);
        FloatWorkspace workspace = FloatWorkspace.borrow();
        workspace.panels[0] = Float.NaN;
        workspace.release();
        Tensor a = Tensor.ones(size, size);
        fast(new Mm(), a, a.t());
        FloatWorkspace next = FloatWorkspace.borrow();
        assertSame(workspace, next);
        assertEquals(1, next.panels[0]);
        next.release();
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
