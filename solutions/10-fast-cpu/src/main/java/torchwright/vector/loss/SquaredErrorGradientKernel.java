package torchwright.vector.loss;

import torchwright.loss.Reduction;
import torchwright.loss.op.SquaredErrorGradient;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;
import torchwright.vector.parallel.Parallel;

/**
 * {@code (mine - other) * factor * gradient} in one pass; each of the three is rounded, as the formula's ops do it, so
 * that the bits are the same.
 *
 * <p>The loops are plain: the compiler makes vectors of them by itself, since no element depends on another.
 */
final class SquaredErrorGradientKernel implements Kernel<SquaredErrorGradient> {
    // Elements that one part of the work computes; a fraction of a millisecond.
    private static final int PART = 1 << 16;

    @Override
    public boolean accepts(SquaredErrorGradient op, Tensor[] inputs) {
        DType dtype = inputs[0].dtype();
        return (dtype == DType.FLOAT32 || dtype == DType.FLOAT64)
                && inputs[0].rank() == 0
                && isPlain(inputs[1], dtype)
                && isPlain(inputs[2], dtype)
                && inputs[1].shape().equals(inputs[2].shape());
    }

    private static boolean isPlain(Tensor tensor, DType dtype) {
        return tensor.dtype() == dtype && tensor.isContiguous();
    }

    @Override
    public void compute(SquaredErrorGradient op, Tensor[] inputs, Tensor[] outputs) {
        Tensor mine = inputs[1 + op.position()];
        Tensor other = inputs[2 - op.position()];
        Tensor output = outputs[0];
        int length = (int) output.numel();
        double factor = op.reduction() == Reduction.MEAN ? 2.0 / length : 2.0;
        if (length <= PART) {
            part(mine, other, factor, inputs[0], output, 0, length);
            return;
        }
        int parts = (length + PART - 1) / PART;
        Parallel.run(parts, number -> {
            int first = number * PART;
            part(mine, other, factor, inputs[0], output, first, Math.min(PART, length - first));
        });
    }

    private static void part(
            Tensor mine, Tensor other, double factor, Tensor gradient, Tensor output, int first, int length) {
        int x = mine.layout().offset() + first;
        int y = other.layout().offset() + first;
        int z = output.layout().offset() + first;
        double share = storage(gradient).getDouble(gradient.layout().offset());
        if (output.dtype() == DType.FLOAT32) {
            float[] a = storage(mine).floats();
            float[] b = storage(other).floats();
            floats(a, x, b, y, (float) factor, (float) share, storage(output).floats(), z, length);
        } else {
            double[] a = storage(mine).doubles();
            double[] b = storage(other).doubles();
            doubles(a, x, b, y, factor, share, storage(output).doubles(), z, length);
        }
    }

    private static CpuStorage storage(Tensor tensor) {
        return (CpuStorage) tensor.storage();
    }

    private static void floats(
            float[] a, int x, float[] b, int y, float factor, float share, float[] c, int z, int length) {
        for (int i = 0; i < length; i++) {
            c[z + i] = (a[x + i] - b[y + i]) * factor * share;
        }
    }

    private static void doubles(
            double[] a, int x, double[] b, int y, double factor, double share, double[] c, int z, int length) {
        for (int i = 0; i < length; i++) {
            c[z + i] = (a[x + i] - b[y + i]) * factor * share;
        }
    }
}
