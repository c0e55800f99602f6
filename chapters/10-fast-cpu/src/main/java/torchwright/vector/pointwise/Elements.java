package torchwright.vector.pointwise;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/**
 * What a kernel must know of a dtype: how to bring elements together that do not lie side by side.
 *
 * <p>Note [Staging]: vectors want neighbours. Rows with gaps, or of one element repeated, are copied to a small buffer
 * that stays in the nearest cache; there the one loop of a function, which knows nothing of strides, computes them. So
 * a function needs one loop a dtype, and strides cost a copy within the cache, not a path through every kernel.
 *
 * @param <A> the arrays: {@code float[]} or {@code double[]}
 */
abstract sealed class Elements<A> permits FloatElements, DoubleElements {
    /** How many elements are staged at a time: 4 kB of floats, so that several buffers fit into the nearest cache. */
    static final int STAGED = 1024;

    /** Buffers: one for each operand of a function, and one for its results. */
    static final int BUFFERS = 3;

    /** {@return whether the fast kernels compute in this dtype} */
    static boolean has(DType dtype) {
        return dtype == DType.FLOAT32 || dtype == DType.FLOAT64;
    }

    /** {@return the elements of a tensor of this dtype} */
    final A array(Tensor tensor) {
        return array((CpuStorage) tensor.storage());
    }

    abstract DType dtype();

    abstract A array(CpuStorage storage);

    /** {@return an array of one element: the first of a tensor of any dtype, converted} */
    abstract A converted(Tensor tensor);

    /** {@return one of this thread's buffers of {@link #STAGED} elements} */
    abstract A buffer(int number);

    /** Copies {@code from[at + i * step]} to {@code to[i]}. */
    abstract void gather(A from, int at, int step, A to, int count);

    /** Copies {@code from[i]} to {@code to[at + i * step]}. */
    abstract void scatter(A from, A to, int at, int step, int count);
}
