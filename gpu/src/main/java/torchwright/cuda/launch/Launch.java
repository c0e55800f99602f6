package torchwright.cuda.launch;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.CudaKernel;
import torchwright.cuda.Dim3;
import torchwright.cuda.ParameterBlock;
import torchwright.tensor.Tensor;

/**
 * One launch of a kernel, while its parameters are gathered in the order in which the kernel has them.
 *
 * <pre>{@code
 * context.launch("binary", "binary_float32").pointer(output).pointer(a).pointer(b).value(n).overElements(n)
 * }</pre>
 *
 * <p>The call that says over how many threads it runs ends it; the object is used again for the next launch.
 */
public final class Launch {
    /** Threads a block where {@link #overElements} chooses, if there are as many elements. */
    public static final int THREADS = 256;

    private static final int BLOCKS_A_MULTIPROCESSOR = 32;
    private static final int WARP = 32;
    private static final Dim3 ONE = Dim3.of(1);
    private static final Dim3 BLOCK = Dim3.of(THREADS);

    private final CudaContext context;
    private final ParameterBlock parameters = new ParameterBlock();
    // Keeps the tensors reachable until the kernel is in the stream: before that, nobody else may get their memory.
    private final List<Tensor> tensors = new ArrayList<>();
    private CudaKernel kernel;

    Launch(CudaContext context) {
        this.context = context;
    }

    Launch of(CudaKernel of) {
        kernel = of;
        return this;
    }

    /**
     * Adds the address of a tensor's first element.
     *
     * @param tensor a tensor of this device; of one without elements, any address
     * @return this launch
     * @throws IllegalArgumentException if it is elsewhere
     */
    public Launch pointer(Tensor tensor) {
        parameters.pointer(CudaContext.address(tensor));
        tensors.add(tensor);
        return this;
    }

    /**
     * Adds an address.
     *
     * @param address of the device, or 0 for none
     * @return this launch
     */
    public Launch pointer(long address) {
        parameters.pointer(address);
        return this;
    }

    /**
     * Adds a 32-bit integer.
     *
     * @param value an {@code int} or {@code unsigned int} of the kernel
     * @return this launch
     */
    public Launch value(int value) {
        parameters.value(value);
        return this;
    }

    /**
     * Adds a 64-bit integer.
     *
     * @param value an {@code int64} of the kernel
     * @return this launch
     */
    public Launch value(long value) {
        parameters.value(value);
        return this;
    }

    /**
     * Adds a float.
     *
     * @param value a {@code float} of the kernel
     * @return this launch
     */
    public Launch value(float value) {
        parameters.value(value);
        return this;
    }

    /**
     * Adds a double.
     *
     * @param value a {@code double} of the kernel
     * @return this launch
     */
    public Launch value(double value) {
        parameters.value(value);
        return this;
    }

    /**
     * Adds the way through several tensors.
     *
     * @param operands a {@code Strided<N>} of the kernel, of as many operands
     * @return this launch
     */
    public Launch operands(StridedOperands operands) {
        parameters.struct(operands.struct());
        return this;
    }

    /**
     * Adds a struct of 32-bit integers.
     *
     * @param members in the order of the struct
     * @return this launch
     */
    public Launch struct(int... members) {
        parameters.struct(members);
        return this;
    }

    /**
     * Launches enough blocks for a number of elements, or as many as keep the device busy: the kernel has a grid-stride
     * loop. Launches nothing where there are none.
     *
     * @param count how many elements
     */
    public void overElements(long count) {
        if (count == 0) {
            end();
            return;
        }
        if (count < THREADS) {
            // One block, of no more warps than have something to do.
            over(ONE, Dim3.of((int) (count + WARP - 1) / WARP * WARP), 0);
            return;
        }
        long most = (long) BLOCKS_A_MULTIPROCESSOR * context.properties().multiprocessors();
        over(Dim3.of((int) Math.min((count + THREADS - 1) / THREADS, most)), BLOCK, 0);
    }

    /**
     * Launches a grid.
     *
     * @param grid        how many blocks
     * @param block       how many threads each
     * @param sharedBytes shared memory besides the kernel's own
     */
    public void over(Dim3 grid, Dim3 block, int sharedBytes) {
        CudaDriver driver = context.driver();
        try {
            driver.launch(kernel, grid, block, sharedBytes, context.stream(), parameters);
        } finally {
            Reference.reachabilityFence(tensors);
            end();
        }
    }

    private void end() {
        parameters.clear();
        tensors.clear();
        context.giveBack(this);
    }
}
