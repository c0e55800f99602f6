package torchwright.vector.pointwise;

import torchwright.tensor.DType;
import torchwright.tensor.Kernel;
import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;
import torchwright.tensor.TypePromotion;
import torchwright.tensor.cpu.CpuKernels;
import torchwright.tensor.cpu.CpuStorage;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.ComparisonOp;
import torchwright.tensor.op.Eq;
import torchwright.tensor.op.Ge;
import torchwright.tensor.op.Gt;
import torchwright.tensor.op.Le;
import torchwright.tensor.op.Lt;
import torchwright.tensor.op.MaskedFill;
import torchwright.tensor.op.Ne;
import torchwright.tensor.op.Where;

/**
 * Questions about float32, and choices by their answers; backward of relu asks and chooses.
 *
 * <p>The loops are plain: an answer takes a byte where a float takes four, and moving vectors of one into lanes of the
 * other costs more on JDK 17 than it saves.
 */
public final class DecisionKernels implements CpuKernels {
    /** For the list of groups. */
    public DecisionKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(Eq.class, new Comparison<Eq>((a, p, s, b, q, t, z, r, u, count) -> {
            for (int i = 0; i < count; i++) {
                z[r + i * u] = a[p + i * s] == b[q + i * t];
            }
        }));
        table.add(Ne.class, new Comparison<Ne>((a, p, s, b, q, t, z, r, u, count) -> {
            for (int i = 0; i < count; i++) {
                z[r + i * u] = a[p + i * s] != b[q + i * t];
            }
        }));
        table.add(Lt.class, new Comparison<Lt>((a, p, s, b, q, t, z, r, u, count) -> {
            for (int i = 0; i < count; i++) {
                z[r + i * u] = a[p + i * s] < b[q + i * t];
            }
        }));
        table.add(Le.class, new Comparison<Le>((a, p, s, b, q, t, z, r, u, count) -> {
            for (int i = 0; i < count; i++) {
                z[r + i * u] = a[p + i * s] <= b[q + i * t];
            }
        }));
        table.add(Gt.class, new Comparison<Gt>((a, p, s, b, q, t, z, r, u, count) -> {
            for (int i = 0; i < count; i++) {
                z[r + i * u] = a[p + i * s] > b[q + i * t];
            }
        }));
        table.add(Ge.class, new Comparison<Ge>((a, p, s, b, q, t, z, r, u, count) -> {
            for (int i = 0; i < count; i++) {
                z[r + i * u] = a[p + i * s] >= b[q + i * t];
            }
        }));
        table.add(MaskedFill.class, new Filling());
        table.add(Where.class, new Choice());
    }

    /** One row of answers: {@code z[r + i * u] = a[p + i * s] ? b[q + i * t]}. */
    @FunctionalInterface
    private interface Question {
        void ask(float[] a, int p, int s, float[] b, int q, int t, boolean[] z, int r, int u, int count);
    }

    private static final class Comparison<O extends ComparisonOp> implements Kernel<O> {
        private final Question question;

        Comparison(Question question) {
            this.question = question;
        }

        @Override
        public boolean accepts(O op, Tensor[] inputs) {
            return BinaryKernel.accepts(inputs[0], inputs[1]) && TypePromotion.resultType(inputs) == DType.FLOAT32;
        }

        @Override
        public void compute(O op, Tensor[] inputs, Tensor[] outputs) {
            Tensor output = outputs[0];
            float[] a = operand(inputs[0]);
            float[] b = operand(inputs[1]);
            boolean[] z = ((CpuStorage) output.storage()).booleans();
            Traversal walk = Traversal.of(
                    output.shape(), output.layout(), overOperand(inputs[0], output), overOperand(inputs[1], output));
            walk.run((at, count) ->
                    question.ask(a, at[1], walk.step(1), b, at[2], walk.step(2), z, at[0], walk.step(0), count));
        }
    }

    /** Replaces the elements that a mask names by one number. */
    private static final class Filling implements Kernel<MaskedFill> {
        @Override
        public boolean accepts(MaskedFill op, Tensor[] inputs) {
            return isFloat(inputs[0]);
        }

        @Override
        public void compute(MaskedFill op, Tensor[] inputs, Tensor[] outputs) {
            Tensor output = outputs[0];
            Number value = op.value();
            boolean real = value instanceof Double || value instanceof Float;
            float number = real ? (float) value.doubleValue() : (float) value.longValue();
            float[] x = FloatElements.INSTANCE.array(inputs[0]);
            boolean[] mask = ((CpuStorage) inputs[1].storage()).booleans();
            float[] z = FloatElements.INSTANCE.array(output);
            Traversal walk =
                    Traversal.of(output.shape(), output.layout(), over(inputs[0], output), over(inputs[1], output));
            int xStep = walk.step(1);
            int maskStep = walk.step(2);
            int step = walk.step(0);
            walk.run((at, count) -> {
                for (int i = 0; i < count; i++) {
                    z[at[0] + i * step] = mask[at[2] + i * maskStep] ? number : x[at[1] + i * xStep];
                }
            });
        }
    }

    /** Takes each element from one of two tensors. */
    private static final class Choice implements Kernel<Where> {
        @Override
        public boolean accepts(Where op, Tensor[] inputs) {
            Tensor yes = inputs[1];
            Tensor no = inputs[2];
            return isFloat(yes) && (isFloat(no) || no.isNumber()) || isFloat(no) && yes.isNumber();
        }

        @Override
        public void compute(Where op, Tensor[] inputs, Tensor[] outputs) {
            Tensor output = outputs[0];
            boolean[] mask = ((CpuStorage) inputs[0].storage()).booleans();
            float[] yes = operand(inputs[1]);
            float[] no = operand(inputs[2]);
            float[] z = FloatElements.INSTANCE.array(output);
            Traversal walk = Traversal.of(
                    output.shape(),
                    output.layout(),
                    over(inputs[0], output),
                    overOperand(inputs[1], output),
                    overOperand(inputs[2], output));
            walk.run((at, count) -> {
                int p = at[2];
                int q = at[3];
                for (int i = 0; i < count; i++) {
                    z[at[0] + i * walk.step(0)] = mask[at[1] + i * walk.step(1)] ? yes[p] : no[q];
                    p += walk.step(2);
                    q += walk.step(3);
                }
            });
        }
    }

    private static boolean isFloat(Tensor tensor) {
        return tensor.dtype() == DType.FLOAT32 && !tensor.isNumber();
    }

    /** The elements as floats: those of a number, or of a scalar of another dtype, converted. */
    private static float[] operand(Tensor tensor) {
        return tensor.dtype() == DType.FLOAT32
                ? FloatElements.INSTANCE.array(tensor)
                : FloatElements.INSTANCE.converted(tensor);
    }

    /** The layout of {@link #operand}, repeated to the output's shape. */
    private static Layout overOperand(Tensor tensor, Tensor output) {
        Layout layout = over(tensor, output);
        return tensor.dtype() == DType.FLOAT32 ? layout : Layout.of(layout.shape(), layout.strides(), 0);
    }

    private static Layout over(Tensor tensor, Tensor output) {
        return tensor.layout().expandedTo(output.shape());
    }
}
