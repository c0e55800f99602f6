package torchwright.vector.matmul;

import torchwright.tensor.Tensor;
import torchwright.tensor.op.Addmm;
import torchwright.vector.parallel.Parallel;

/** What {@link MatmulKernels} computes for float64. */
final class DoubleKernels {
    private DoubleKernels() {}

    static void mm(Tensor a, Tensor b, Tensor c) {
        if (DoubleTinyProduct.accepts(a, b)) {
            DoubleTinyProduct.multiply(a, b, c);
        } else {
            multiply(DoubleMatrix.of(a), DoubleMatrix.of(b), DoubleMatrix.of(c), null, Parallel.threads());
        }
    }

    static void addmm(Addmm op, Tensor bias, Tensor a, Tensor b, Tensor c) {
        double alpha = op.alpha().doubleValue();
        double beta = op.beta().doubleValue();
        if (op.alpha().doubleValue() == 0) {
            DoubleProduct.zero(DoubleMatrix.of(c), DoubleBias.of(1, beta, bias, c.size(0), c.size(1)));
        } else if (DoubleTinyProduct.accepts(a, b)) {
            DoubleTinyProduct.multiply(a, b, c, alpha, beta, bias);
        } else {
            DoubleBias shift = DoubleBias.of(alpha, beta, bias, c.size(0), c.size(1));
            multiply(DoubleMatrix.of(a), DoubleMatrix.of(b), DoubleMatrix.of(c), shift, Parallel.threads());
        }
    }

    static void mv(Tensor a, Tensor x, Tensor y) {
        multiply(DoubleMatrix.of(a), DoubleMatrix.column(x), DoubleMatrix.column(y), null, Parallel.threads());
    }

    static void dot(Tensor a, Tensor b, Tensor c) {
        DoubleMatrix sum = new DoubleMatrix(DoubleMatrix.array(c), c.layout().offset(), 1, 1, 1, 1);
        multiply(DoubleMatrix.column(a).transposed(), DoubleMatrix.column(b), sum, null, 1);
    }

    /** One product after the other on a thread where there are enough for all threads, else all threads on each. */
    static void bmm(Tensor a, Tensor b, Tensor c) {
        int batch = c.size(0);
        if (batch == 0) {
            return;
        }
        int threads = Parallel.threads();
        Grid grid = Grid.of(batch, 1, (long) a.size(1) * a.size(2) * c.size(2), 1, 1, threads);
        boolean oneEach = grid.parts() == Math.min(threads, batch);
        if (!oneEach || grid.parts() == 1) {
            multiplyEach(a, b, c, 0, batch, threads);
            return;
        }
        Parallel.run(grid.parts(), part -> {
            int from = part * grid.rowBand();
            multiplyEach(a, b, c, from, Math.min(from + grid.rowBand(), batch), 1);
        });
    }

    private static void multiplyEach(Tensor a, Tensor b, Tensor c, int from, int to, int threads) {
        for (int i = from; i < to; i++) {
            multiply(DoubleMatrix.ofBatch(a, i), DoubleMatrix.ofBatch(b, i), DoubleMatrix.ofBatch(c, i), null, threads);
        }
    }

    private static void multiply(DoubleMatrix a, DoubleMatrix b, DoubleMatrix c, DoubleBias bias, int threads) {
        if (b.rows() == 0) {
            DoubleProduct.zero(c, bias);
        } else {
            DoubleProduct.multiply(a, b, c, bias, threads);
        }
    }
}
