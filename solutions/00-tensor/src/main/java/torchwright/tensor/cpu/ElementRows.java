package torchwright.tensor.cpu;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/** What the indexing kernels do with rows of elements, whatever their dtype. */
final class ElementRows {
    private ElementRows() {}

    /** Replaces each element by another storage's, converted. */
    static void copy(CpuStorage to, int at, int step, CpuStorage from, int fromAt, int fromStep, int count) {
        if (step == 1 && fromStep == 1 && to.dtype() == from.dtype()) {
            System.arraycopy(from.array(), fromAt, to.array(), at, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            to.set(at + i * step, from, fromAt + i * fromStep);
        }
    }

    /** Adds to each element another storage's, of the same dtype; rounds each sum; for bool a sum is an or. */
    static void add(CpuStorage to, int at, int step, CpuStorage from, int fromAt, int fromStep, int count) {
        boolean whole = to.dtype() == DType.INT64;
        for (int i = 0; i < count; i++) {
            int target = at + i * step;
            int source = fromAt + i * fromStep;
            if (whole) {
                to.setLong(target, to.getLong(target) + from.getLong(source));
            } else {
                to.setDouble(target, to.getDouble(target) + from.getDouble(source));
            }
        }
    }

    /** Copies a tensor into the one that an op is to change, unless it is that tensor already. */
    static void start(Tensor input, Tensor output) {
        boolean inPlace = input.storage() == output.storage() && input.layout().equals(output.layout());
        if (!inPlace) {
            CopyKernels.copy(input, output);
        }
    }

    /** One number, in the dtype in which it will be written. */
    static CpuStorage of(Number value, DType dtype) {
        CpuStorage one = CpuStorage.allocate(dtype, 1);
        if (value instanceof Double || value instanceof Float) {
            one.setDouble(0, value.doubleValue());
        } else {
            one.setLong(0, value.longValue());
        }
        return one;
    }
}
