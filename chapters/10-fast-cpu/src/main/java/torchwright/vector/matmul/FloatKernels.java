package torchwright.vector.matmul;

import torchwright.tensor.Tensor;
import torchwright.tensor.op.Addmm;
import torchwright.vector.parallel.Parallel;

/** What {@link MatmulKernels} computes for float32. */
final class FloatKernels {
    private FloatKernels() {}

    static void mm(Tensor a, Tensor b, Tensor c) {
        if (FloatTinyProduct.accepts(a, b)) {
            FloatTinyProduct.multiply(a, b, c);
        } else {
            multiply(FloatMatrix.of(a), FloatMatrix.of(b), FloatMatrix.of(c), null, Parallel.threads());
        }
    }

    static void addmm(Addmm op, Tensor bias, Tensor a, Tensor b, Tensor c) {
        float alpha = op.alpha().floatValue();
        float beta = op.beta().floatValue();
        if (op.alpha().doubleValue() == 0) {
            FloatProduct.zero(FloatMatrix.of(c), FloatBias.of(1, beta, bias, c.size(0), c.size(1)));
        } else if (FloatTinyProduct.accepts(a, b)) {
            FloatTinyProduct.multiply(a, b, c, alpha, beta, bias);
        } else {
            FloatBias shift = FloatBias.of(alpha, beta, bias, c.size(0), c.size(1));
            multiply(FloatMatrix.of(a), FloatMatrix.of(b), FloatMatrix.of(c), shift, Parallel.threads());
        }
    }

    static void mv(Tensor a, Tensor x, Tensor y) {
        multiply(FloatMatrix.of(a), FloatMatrix.column(x), FloatMatrix.column(y), null, Parallel.threads());
    }

    static void dot(Tensor a, Tensor b, Tensor c) {
        FloatMatrix sum = new FloatMatrix(FloatMatrix.array(c), c.layout().offset(), 1, 1, 1, 1);
        multiply(FloatMatrix.column(a).transposed(), FloatMatrix.column(b), sum, null, 1);
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
            multiply(FloatMatrix.ofBatch(a, i), FloatMatrix.ofBatch(b, i), FloatMatrix.ofBatch(c, i), null, threads);
        }
    }

    private static void multiply(FloatMatrix a, FloatMatrix b, FloatMatrix c, FloatBias bias, int threads) {
        if (b.rows() == 0) {
            FloatProduct.zero(c, bias);
        } else {
            FloatProduct.multiply(a, b, c, bias, threads);
        }
    }
}
