package torchwright.cuda.kernel.pointwise;

import torchwright.cuda.launch.Launch;
import torchwright.tensor.DType;
import torchwright.tensor.HalfPrecision;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/**
 * A number that a kernel gets as a parameter, {@code number_t<T>} of lanes.cuh: a float for the halves and float32, a
 * double for float64, a 64-bit integer for int64 and bool.
 *
 * @param real  the number, for the floating-point dtypes
 * @param whole the number, for the others
 */
record KernelNumber(double real, long whole) {
    /** Stands where a kernel does not look at the number. */
    static final KernelNumber NONE = new KernelNumber(0, 0);

    static KernelNumber of(Number value) {
        return new KernelNumber(value.doubleValue(), value.longValue());
    }

    /** {@return the single element of a tensor on the CPU, converted to a dtype} */
    static KernelNumber of(Tensor tensor, DType dtype) {
        CpuStorage storage = (CpuStorage) tensor.storage();
        int position = tensor.layout().offset();
        long whole = storage.getLong(position);
        boolean exact = storage.dtype() == DType.INT64;
        double real = storage.getDouble(position);
        return switch (dtype) {
            case BOOL -> new KernelNumber(0, real != 0 ? 1 : 0);
            case INT64 -> new KernelNumber(0, whole);
            case FLOAT64 -> new KernelNumber(real, 0);
            // On its way through a double, a long beyond 2^53 would be rounded twice.
            case FLOAT32 -> new KernelNumber(exact ? (float) whole : (float) real, 0);
            case FLOAT16 ->
                new KernelNumber(
                        HalfPrecision.fromFloat16(HalfPrecision.toFloat16(exact ? (float) whole : (float) real)), 0);
            case BFLOAT16 ->
                new KernelNumber(
                        HalfPrecision.fromBfloat16(HalfPrecision.toBfloat16(exact ? (float) whole : (float) real)), 0);
        };
    }

    /** Adds the number to a launch, as a kernel of a dtype has it. */
    void addTo(Launch launch, DType dtype) {
        switch (dtype) {
            case BOOL, INT64 -> launch.value(whole);
            case FLOAT64 -> launch.value(real);
            case FLOAT16, BFLOAT16, FLOAT32 -> launch.value((float) real);
        }
    }
}
