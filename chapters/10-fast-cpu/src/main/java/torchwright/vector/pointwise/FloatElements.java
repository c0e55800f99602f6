package torchwright.vector.pointwise;

import java.util.Arrays;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/** The elements of float32 tensors; Note [Staging]. */
final class FloatElements extends Elements<float[]> {
    static final FloatElements INSTANCE = new FloatElements();

    private static final ThreadLocal<float[][]> STAGES = ThreadLocal.withInitial(() -> new float[BUFFERS][STAGED]);

    private FloatElements() {}

    @Override
    DType dtype() {
        return DType.FLOAT32;
    }

    @Override
    float[] array(CpuStorage storage) {
        return storage.floats();
    }

    @Override
    float[] converted(Tensor tensor) {
        CpuStorage storage = (CpuStorage) tensor.storage();
        int at = tensor.layout().offset();
        // On its way through a double, a long would be rounded twice.
        return new float[] {storage.dtype() == DType.INT64 ? (float) storage.longs()[at] : (float) storage.getDouble(at)
        };
    }

    @Override
    float[] buffer(int number) {
        return STAGES.get()[number];
    }

    @Override
    void gather(float[] from, int at, int step, float[] to, int count) {
        if (step == 0) {
            Arrays.fill(to, 0, count, from[at]);
            return;
        }
        for (int i = 0; i < count; i++) {
            to[i] = from[at + i * step];
        }
    }

    @Override
    void scatter(float[] from, float[] to, int at, int step, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i * step] = from[i];
        }
    }
}
