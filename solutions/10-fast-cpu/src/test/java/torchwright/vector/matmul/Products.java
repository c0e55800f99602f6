package torchwright.vector.matmul;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Generator;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuBackend;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.Addmm;
import torchwright.tensor.op.Mm;

/** Computes the same op with the fast kernel and with the reference kernel, and compares. */
final class Products {
    private static final KernelTable FAST = new KernelTable();
    private static final CpuBackend REFERENCE = new CpuBackend();

    static {
        new MatmulKernels().addTo(FAST);
    }

    private Products() {}

    /** Computes with the fast kernel into a given output. */
    static <O extends Op> Tensor fastInto(Tensor output, O op, Tensor... inputs) {
        @SuppressWarnings("unchecked") // the class of an O
        Kernel<O> kernel = FAST.get((Class<O>) op.getClass());
        assertTrue(kernel.accepts(op, inputs));
        kernel.compute(op, inputs, new Tensor[] {output});
        return output;
    }

    /** Computes with the fast kernel into a new output. */
    static Tensor fast(Op op, Tensor... inputs) {
        var spec = op.inferAll(inputs)[0];
        return fastInto(Tensor.full(spec.shape(), Double.NaN, spec.dtype(), Device.CPU), op, inputs);
    }

    /** Whether the fast kernel does this call. */
    static <O extends Op> boolean accepts(O op, Tensor... inputs) {
        @SuppressWarnings("unchecked") // the class of an O
        Kernel<O> kernel = FAST.get((Class<O>) op.getClass());
        return kernel.accepts(op, inputs);
    }

    /** Computes with the reference kernel, in float64. */
    static <O extends Op> Tensor reference(O op, Tensor... inputs) {
        Tensor[] wide = new Tensor[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            wide[i] = inputs[i].to(DType.FLOAT64);
        }
        if (op instanceof Addmm addmm) {
            Tensor shift = wide[0].mul(addmm.beta());
            return reference(new Mm(), wide[1], wide[2]).mul(addmm.alpha()).add(shift);
        }
        var spec = op.inferAll(wide)[0];
        Tensor output = Tensor.empty(spec.shape(), spec.dtype(), Device.CPU);
        @SuppressWarnings("unchecked") // the class of an O
        Kernel<O> kernel = REFERENCE.kernel((Class<O>) op.getClass());
        kernel.compute(op, wide, new Tensor[] {output});
        return output;
    }

    /**
     * Compares a product with the reference. What rounding may cost grows with the length of the sums: for every
     * element at most {@code (k + 4) * epsilon * sum |a b|}.
     */
    static <O extends Op> void assertAgrees(O op, int depth, Tensor actual, Tensor... inputs) {
        double[] expected = flat(reference(op, inputs));
        double[] bound = flat(reference(absolute(op), absolute(inputs)));
        double epsilon = actual.dtype() == DType.FLOAT32 ? Math.ulp(1f) : 2 * Math.ulp(1.0);
        double[] found = flat(actual);
        assertEquals(expected.length, found.length);
        for (int i = 0; i < found.length; i++) {
            double allowed = (depth + 4) * epsilon * bound[i];
            double difference = Math.abs(found[i] - expected[i]);
            if (!(difference <= allowed)) {
                throw new AssertionError(op + " of " + shapes(inputs) + ": element " + i + " is " + found[i]
                        + ", the reference's is " + expected[i]);
            }
        }
    }

    private static Op absolute(Op op) {
        return op instanceof Addmm addmm
                ? new Addmm(
                        Math.abs(addmm.beta().doubleValue()),
                        Math.abs(addmm.alpha().doubleValue()))
                : op;
    }

    private static Tensor[] absolute(Tensor[] inputs) {
        Tensor[] absolute = new Tensor[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            absolute[i] = inputs[i].abs();
        }
        return absolute;
    }

    private static String shapes(Tensor[] inputs) {
        StringBuilder text = new StringBuilder();
        for (Tensor input : inputs) {
            text.append(input.layout()).append(' ');
        }
        return text.toString();
    }

    /** The elements in row-major order. */
    static double[] flat(Tensor tensor) {
        return tensor.reshape(-1).to(DType.FLOAT64).toDoubles();
    }

    /** A matrix of random numbers, in one of several layouts: see {@link #LAYOUTS}. */
    static Tensor matrix(SplittableRandom random, int layout, int rows, int columns, DType dtype) {
        return switch (layout) {
            case 0 -> randn(random, dtype, rows, columns);
            case 1 -> randn(random, dtype, columns, rows).t();
            case 2 ->
                randn(random, dtype, rows + 3, columns + 5).narrow(0, 2, rows).narrow(1, 4, columns);
            case 3 ->
                randn(random, dtype, columns + 1, rows + 2)
                        .narrow(0, 1, columns)
                        .narrow(1, 1, rows)
                        .t();
            case 4 -> randn(random, dtype, rows, columns, 2).select(2, 1);
            case 5 -> randn(random, dtype, 1, columns).expand(rows, columns);
            default -> randn(random, dtype, rows, 1).expand(rows, columns);
        };
    }

    /** How many layouts {@link #matrix} knows; the first {@link #WRITABLE} of them have no element twice. */
    static final int LAYOUTS = 7;

    static final int WRITABLE = 5;

    /** Normal random numbers. */
    static Tensor randn(SplittableRandom random, DType dtype, int... sizes) {
        return Tensor.randn(new Generator().manualSeed(random.nextLong()), Shape.of(sizes), dtype);
    }
}
