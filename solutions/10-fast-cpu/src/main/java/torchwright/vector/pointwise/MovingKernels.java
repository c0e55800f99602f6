package torchwright.vector.pointwise;

import java.util.Arrays;
import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuKernels;
import torchwright.tensor.cpu.CpuStorage;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.Cast;
import torchwright.tensor.op.Clone;
import torchwright.tensor.op.CopyFrom;
import torchwright.tensor.op.Fill;

/** The fast kernels that move values without changing them, but for their dtype. */
public final class MovingKernels implements CpuKernels {
    /** For the list of groups. */
    public MovingKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(Clone.class, new Copy<Clone>(0));
        table.add(Cast.class, new Copy<Cast>(0) {
            @Override
            public boolean accepts(Cast op, Tensor[] inputs) {
                return Elements.has(op.dtype()) && Elements.has(inputs[0].dtype());
            }
        });
        table.add(CopyFrom.class, new Copy<CopyFrom>(1) {
            @Override
            public boolean accepts(CopyFrom op, Tensor[] inputs) {
                return Elements.has(inputs[0].dtype()) && Elements.has(inputs[1].dtype());
            }
        });
        table.add(Fill.class, new FillKernel());
    }

    /** Copies one of the inputs to the output, from float32 or float64 to either. */
    private static class Copy<O extends Op> implements Kernel<O> {
        private final int source;

        Copy(int source) {
            this.source = source;
        }

        @Override
        public boolean accepts(O op, Tensor[] inputs) {
            return Elements.has(inputs[source].dtype());
        }

        @Override
        public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
            Tensor from = inputs[source];
            Tensor to = outputs[0];
            boolean single = to.dtype() == DType.FLOAT32;
            if (from.dtype() != to.dtype()) {
                convert(from, to);
            } else if (single && TransposingCopy.fits(from, to)) {
                TransposingCopy.floats(from, to);
            } else if (single) {
                UnaryKernel.run(FloatElements.INSTANCE, MovingKernels::copy, from, to);
            } else {
                UnaryKernel.run(DoubleElements.INSTANCE, MovingKernels::copy, from, to);
            }
        }
    }

    private static <A> void copy(A from, int p, A to, int r, int count) {
        System.arraycopy(from, p, to, r, count);
    }

    private static void convert(Tensor from, Tensor to) {
        CpuStorage source = (CpuStorage) from.storage();
        CpuStorage target = (CpuStorage) to.storage();
        Traversal walk = Traversal.of(to.shape(), to.layout(), from.layout().expandedTo(to.shape()));
        int step = walk.step(1);
        int toStep = walk.step(0);
        if (to.dtype() == DType.FLOAT32) {
            walk.run((at, count) -> narrow(source.doubles(), at[1], step, target.floats(), at[0], toStep, count));
        } else {
            walk.run((at, count) -> widen(source.floats(), at[1], step, target.doubles(), at[0], toStep, count));
        }
    }

    private static void narrow(double[] from, int p, int step, float[] to, int r, int toStep, int count) {
        for (int i = 0; i < count; i++) {
            to[r + i * toStep] = (float) from[p + i * step];
        }
    }

    private static void widen(float[] from, int p, int step, double[] to, int r, int toStep, int count) {
        for (int i = 0; i < count; i++) {
            to[r + i * toStep] = from[p + i * step];
        }
    }

    /** Writes one value everywhere. */
    private static final class FillKernel implements Kernel<Fill> {
        @Override
        public boolean accepts(Fill op, Tensor[] inputs) {
            return Elements.has(inputs[0].dtype());
        }

        @Override
        public void compute(Fill op, Tensor[] inputs, Tensor[] outputs) {
            Tensor output = outputs[0];
            Number value = op.value();
            boolean whole = !(value instanceof Double || value instanceof Float);
            if (output.dtype() == DType.FLOAT32) {
                // On its way through a double, a long would be rounded twice.
                float number = whole ? (float) value.longValue() : (float) value.doubleValue();
                fill(FloatElements.INSTANCE, (x, p, z, r, count) -> Arrays.fill(z, r, r + count, number), output);
            } else {
                double number = whole ? (double) value.longValue() : value.doubleValue();
                fill(DoubleElements.INSTANCE, (x, p, z, r, count) -> Arrays.fill(z, r, r + count, number), output);
            }
        }

        private static <A> void fill(Elements<A> elements, UnaryLoop<A> loop, Tensor output) {
            UnaryKernel.run(elements, loop, output, output);
        }
    }
}
