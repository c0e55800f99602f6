package torchwright.tensor;

import java.util.stream.IntStream;
import torchwright.tensor.cpu.CpuStorage;
import torchwright.tensor.op.Cast;
import torchwright.tensor.op.Clone;
import torchwright.tensor.op.ToDevice;

/** Between dtypes, between devices, and out to Java. Part of {@link Tensor}. */
public sealed interface Conversions permits Tensor {
    private Tensor self() {
        return (Tensor) this;
    }

    /**
     * The same values in another dtype.
     *
     * @param dtype the dtype wanted
     * @return this tensor if it has the dtype, else a copy
     */
    default Tensor to(DType dtype) {
        return dtype == self().dtype() ? self() : Dispatcher.run(new Cast(dtype), self());
    }

    /**
     * The same values on another device.
     *
     * @param device the device wanted
     * @return this tensor if it is there, else a copy
     * @throws IllegalStateException if there is no such device
     */
    default Tensor to(Device device) {
        return device.equals(self().device()) ? self() : Dispatcher.run(new ToDevice(device), self());
    }

    /** {@return this tensor if it is in main memory, else a copy that is} */
    default Tensor cpu() {
        return to(Device.CPU);
    }

    /** {@return this tensor if it is contiguous, else a copy that is} */
    default Tensor contiguous() {
        return self().isContiguous() ? self() : Dispatcher.run(new Clone(true), self());
    }

    /**
     * The value of a tensor of one element.
     *
     * @return the value as a double; a float32 widened exactly
     * @throws IllegalArgumentException if there are more elements, or none
     */
    default double item() {
        return onlyElement().getDouble(0);
    }

    /**
     * The value of a tensor of one element, as a whole number.
     *
     * @return the value, exact for int64
     * @throws IllegalArgumentException if there are more elements, or none
     */
    default long itemLong() {
        return onlyElement().getLong(0);
    }

    /**
     * Whether the value of a tensor of one element is true, or not 0.
     *
     * @return the truth of the element
     * @throws IllegalArgumentException if there are more elements, or none
     */
    default boolean isTrue() {
        if (self().numel() != 1) {
            throw new IllegalArgumentException(
                    self().numel() == 0
                            ? "Boolean value of Tensor with no values is ambiguous"
                            : "Boolean value of Tensor with more than one value is ambiguous");
        }
        return item() != 0;
    }

    private CpuStorage onlyElement() {
        if (self().numel() != 1) {
            throw new IllegalArgumentException("a Tensor with " + self().numel()
                    + " elements cannot be converted to Scalar\n" + "item() reads one element; toArray() reads all.");
        }
        return rowMajor(self().detach());
    }

    /** The elements in row-major order, from position 0 of a storage of their own or of the very size. */
    private static CpuStorage rowMajor(Tensor tensor) {
        Tensor host = tensor.cpu();
        boolean whole = host.isContiguous()
                && host.layout().offset() == 0
                && host.storage().length() == host.numel();
        return (CpuStorage) (whole ? host : Dispatcher.run(new Clone(true), host)).storage();
    }

    private CpuStorage readable() {
        if (self().requiresGrad()) {
            throw new IllegalStateException("Can't call numpy() on Tensor that requires grad. Use"
                    + " tensor.detach().numpy() instead.\nIn Java: tensor.detach().toArray().");
        }
        return rowMajor(self());
    }

    /**
     * The elements as a Java array of this tensor's rank: {@code float[][]} for a float32 matrix, {@code long[]} for an
     * int64 vector, a boxed number for a scalar. The half-precision formats become floats.
     *
     * @return a new array
     * @throws IllegalStateException if this requires a gradient: {@code detach()} first
     */
    default Object toArray() {
        CpuStorage elements = readable();
        Object flat = elements.dtype().isHalfPrecision()
                ? rowMajor(self().to(DType.FLOAT32)).array()
                : elements.array();
        return NestedArrays.nest(flat, self().shape());
    }

    /**
     * The elements in row-major order, as floats.
     *
     * @return a new array; other dtypes are converted
     * @throws IllegalStateException if this requires a gradient: {@code detach()} first
     */
    default float[] toFloats() {
        CpuStorage elements = readable();
        float[] values = new float[elements.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) elements.getDouble(i);
        }
        return values;
    }

    /**
     * The elements in row-major order, as doubles.
     *
     * @return a new array; other dtypes are converted
     * @throws IllegalStateException if this requires a gradient: {@code detach()} first
     */
    default double[] toDoubles() {
        CpuStorage elements = readable();
        return IntStream.range(0, elements.length())
                .mapToDouble(elements::getDouble)
                .toArray();
    }

    /**
     * The elements in row-major order, as longs.
     *
     * @return a new array; real numbers are cut off towards 0
     * @throws IllegalStateException if this requires a gradient: {@code detach()} first
     */
    default long[] toLongs() {
        CpuStorage elements = readable();
        return IntStream.range(0, elements.length())
                .mapToLong(elements::getLong)
                .toArray();
    }

    /**
     * The elements in row-major order, as truth values.
     *
     * @return a new array; everything but 0 is true
     * @throws IllegalStateException if this requires a gradient: {@code detach()} first
     */
    default boolean[] toBooleans() {
        CpuStorage elements = readable();
        boolean[] values = new boolean[elements.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = elements.getDouble(i) != 0;
        }
        return values;
    }
}
