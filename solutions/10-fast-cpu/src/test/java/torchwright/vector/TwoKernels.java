package torchwright.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;
import torchwright.tensor.cpu.CpuBackend;
import torchwright.tensor.cpu.CpuKernels;
import torchwright.tensor.cpu.CpuStorage;
import torchwright.tensor.cpu.KernelTable;

/** Runs an op by a fast kernel and by the reference kernel, and compares all results. */
public final class TwoKernels {
    private static final CpuBackend REFERENCE = new CpuBackend();

    private final KernelTable fast = new KernelTable();

    /**
     * Takes the fast kernels of some groups.
     *
     * @param groups the groups
     */
    public TwoKernels(CpuKernels... groups) {
        for (CpuKernels group : groups) {
            group.addTo(fast);
        }
    }

    /** Fails unless the kernels agree in every bit; any NaN is equal to any other. */
    public void assertSameBits(Op op, Tensor... inputs) {
        assertClose(0, 0, op, inputs);
    }

    /**
     * Fails unless results of the two kernels differ by no more than a tolerance.
     *
     * @param relative per unit of the reference result
     * @param absolute beside it
     * @param op       the op
     * @param inputs   its inputs
     */
    public void assertClose(double relative, double absolute, Op op, Tensor... inputs) {
        Tensor[] expected = run(reference(op), op, inputs);
        Tensor[] actual = run(accepted(op, inputs), op, inputs);
        for (int i = 0; i < expected.length; i++) {
            assertClose(relative, absolute, expected[i], actual[i], op.toString());
        }
    }

    /** Fails unless writing the result into the first input gives the same bits by both kernels. */
    public void assertSameBitsInPlace(Op op, Tensor... inputs) {
        Tensor byReference = copy(inputs[0]);
        Tensor byFast = copy(inputs[0]);
        Tensor[] first = inputs.clone();
        Tensor[] second = inputs.clone();
        first[0] = byReference;
        second[0] = byFast;
        reference(op).compute(op, first, new Tensor[] {byReference});
        accepted(op, second).compute(op, second, new Tensor[] {byFast});
        assertClose(0, 0, byReference, byFast, op + " in place");
        // Nothing beside the elements was written either.
        assertClose(0, 0, storage(byReference), storage(byFast), op + " in place, the whole storage");
    }

    /** {@return the results of the fast kernel} */
    public Tensor[] fast(Op op, Tensor... inputs) {
        return run(accepted(op, inputs), op, inputs);
    }

    /** {@return whether there is a fast kernel for this call} */
    public boolean accepts(Op op, Tensor... inputs) {
        Kernel<Op> kernel = kernel(fast, op);
        return kernel != null && kernel.accepts(op, inputs);
    }

    private Kernel<Op> accepted(Op op, Tensor[] inputs) {
        assertTrue(accepts(op, inputs), "a fast kernel accepts " + op);
        return kernel(fast, op);
    }

    @SuppressWarnings("unchecked") // the table pairs them
    private static Kernel<Op> kernel(KernelTable table, Op op) {
        return (Kernel<Op>) table.get(op.getClass());
    }

    @SuppressWarnings("unchecked") // a backend gives the kernel of the op it was asked for
    private static Kernel<Op> reference(Op op) {
        return (Kernel<Op>) REFERENCE.kernel(op.getClass());
    }

    private static Tensor[] run(Kernel<Op> kernel, Op op, Tensor[] inputs) {
        TensorSpec[] specs = op.inferAll(inputs);
        if (kernel == null) {
            return op.decompose(inputs);
        }
        Tensor[] outputs = new Tensor[specs.length];
        for (int i = 0; i < specs.length; i++) {
            outputs[i] =
                    Tensor.empty(specs[i].shape(), specs[i].dtype(), Device.CPU).seenThrough(specs[i].layout());
        }
        kernel.compute(op, inputs, outputs);
        return outputs;
    }

    /** The same layout over a copy of the whole storage. */
    private static Tensor copy(Tensor tensor) {
        Tensor copy = Tensor.empty(storage(tensor).shape(), tensor.dtype(), Device.CPU);
        Object from = ((CpuStorage) tensor.storage()).array();
        System.arraycopy(
                from,
                0,
                ((CpuStorage) copy.storage()).array(),
                0,
                tensor.storage().length());
        return copy.seenThrough(tensor.layout());
    }

    private static Tensor storage(Tensor tensor) {
        int length = tensor.storage().length();
        return tensor.seenThrough(torchwright.tensor.Layout.contiguous(torchwright.tensor.Shape.of(length)));
    }

    /** Fails unless two tensors are equal but for a tolerance, NaN where NaN is. */
    public static void assertClose(double relative, double absolute, Tensor expected, Tensor actual, String what) {
        assertEquals(expected.shape(), actual.shape(), what);
        assertEquals(expected.dtype(), actual.dtype(), what);
        double[] wanted = doubles(expected);
        double[] got = doubles(actual);
        for (int i = 0; i < wanted.length; i++) {
            boolean same = relative == 0 && absolute == 0
                    ? Double.doubleToLongBits(wanted[i]) == Double.doubleToLongBits(got[i])
                    : Double.compare(wanted[i] + 0.0, got[i] + 0.0) == 0
                            || Math.abs(wanted[i] - got[i]) <= absolute + relative * Math.abs(wanted[i]);
            if (!same) {
                throw new AssertionError(what + ": element " + i + " of "
                        + expected.shape().brackets() + " is " + got[i] + ", by the reference kernel " + wanted[i]);
            }
        }
    }

    /** {@return the elements in row-major order} */
    public static double[] doubles(Tensor tensor) {
        Tensor dense = Tensor.empty(tensor.shape(), DType.FLOAT64, Device.CPU);
        dense.copy_(tensor);
        return ((CpuStorage) dense.storage()).doubles();
    }
}
