package torchwright.vector.pointwise;

import java.util.Arrays;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/** The elements of float64 tensors; Note [Staging]. */
final class DoubleElements extends Elements<double[]> {
    static final DoubleElements INSTANCE = new DoubleElements();

    private static final ThreadLocal<double[][]> STAGES = ThreadLocal.withInitial(() -> new double[BUFFERS][STAGED]);

    private DoubleElements() {}

    @Override
    DType dtype() {
        return DType.FLOAT64;
    }

    @Override
    double[] array(CpuStorage storage) {
        return storage.doubles();
    }

    @Override
    double[] converted(Tensor tensor) {
        CpuStorage storage = (CpuStorage) tensor.storage();
        int at = tensor.layout().offset();
        // On its way through a double, a long would be rounded twice.
        return new double[] {storage.dtype() == DType.INT64 ? (double) storage.longs()[at] : storage.getDouble(at)};
    }

    @Override
    double[] buffer(int number) {
        return STAGES.get()[number];
    }

    @Override
    void gather(double[] from, int at, int step, double[] to, int count) {
        if (step == 0) {
            Arrays.fill(to, 0, count, from[at]);
            return;
        }
        for (int i = 0; i < count; i++) {
            to[i] = from[at + i * step];
        }
    }

    @Override
    void scatter(double[] from, double[] to, int at, int step, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i * step] = from[i];
        }
    }
}
