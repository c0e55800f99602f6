package torchwright.vector.pointwise;

import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuKernels;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.Abs;
import torchwright.tensor.op.Add;
import torchwright.tensor.op.Clamp;
import torchwright.tensor.op.Div;
import torchwright.tensor.op.Maximum;
import torchwright.tensor.op.Minimum;
import torchwright.tensor.op.Mul;
import torchwright.tensor.op.Neg;
import torchwright.tensor.op.Reciprocal;
import torchwright.tensor.op.Relu;
import torchwright.tensor.op.Rsqrt;
import torchwright.tensor.op.Rsub;
import torchwright.tensor.op.Sqrt;
import torchwright.tensor.op.Sub;
import torchwright.tensor.op.ThresholdBackward;

/** The fast kernels that compute the same bits as the reference kernels, in float32 and float64. */
public final class ArithmeticKernels implements CpuKernels {
    /** For the list of groups. */
    public ArithmeticKernels() {}

    @Override
    public void addTo(KernelTable table) {
        table.add(
                Add.class,
                new BinaryKernel<Add>(
                        op -> FloatArithmetic.scaledSum(op.alpha().floatValue()),
                        op -> DoubleArithmetic.scaledSum(op.alpha().doubleValue())));
        table.add(
                Sub.class,
                new BinaryKernel<Sub>(
                        op -> FloatArithmetic.scaledSum(-op.alpha().floatValue()),
                        op -> DoubleArithmetic.scaledSum(-op.alpha().doubleValue())));
        table.add(
                Rsub.class, BinaryKernel.of(FloatArithmetic::reversedDifference, DoubleArithmetic::reversedDifference));
        table.add(Mul.class, BinaryKernel.of(FloatArithmetic::product, DoubleArithmetic::product));
        table.add(Div.class, BinaryKernel.of(FloatArithmetic::quotient, DoubleArithmetic::quotient));
        table.add(Maximum.class, BinaryKernel.of(FloatArithmetic::maximum, DoubleArithmetic::maximum));
        table.add(Minimum.class, BinaryKernel.of(FloatArithmetic::minimum, DoubleArithmetic::minimum));
        table.add(
                ThresholdBackward.class,
                BinaryKernel.of(FloatArithmetic::passedWherePositive, DoubleArithmetic::passedWherePositive));

        table.add(Neg.class, UnaryKernel.of(FloatElementary::negated, DoubleElementary::negated));
        table.add(Abs.class, UnaryKernel.of(FloatElementary::magnitude, DoubleElementary::magnitude));
        table.add(Relu.class, UnaryKernel.of(FloatElementary::rectified, DoubleElementary::rectified));
        table.add(Sqrt.class, UnaryKernel.of(FloatElementary::root, DoubleElementary::root));
        table.add(Rsqrt.class, UnaryKernel.of(FloatElementary::inverseRoot, DoubleElementary::inverseRoot));
        table.add(Reciprocal.class, UnaryKernel.of(FloatElementary::reciprocal, DoubleElementary::reciprocal));
        table.add(Clamp.class, new ClampKernel());
    }

    /** Clamps; an absent bound is an infinite one. */
    private static final class ClampKernel extends UnaryKernel<Clamp> {
        ClampKernel() {
            super(
                    op -> FloatElementary.clamped((float) least(op), (float) most(op)),
                    op -> DoubleElementary.clamped(least(op), most(op)));
        }

        /** Leaves to the reference kernel a bound that is 0 only as a float: it would give -0 another sign. */
        @Override
        public boolean accepts(Clamp op, Tensor[] inputs) {
            return super.accepts(op, inputs) && keepsItsSide(least(op)) && keepsItsSide(most(op));
        }

        private static boolean keepsItsSide(double bound) {
            return bound == 0 || (float) bound != 0;
        }

        private static double least(Clamp op) {
            return op.min() == null ? Double.NEGATIVE_INFINITY : op.min().doubleValue();
        }

        private static double most(Clamp op) {
            return op.max() == null ? Double.POSITIVE_INFINITY : op.max().doubleValue();
        }
    }
}
