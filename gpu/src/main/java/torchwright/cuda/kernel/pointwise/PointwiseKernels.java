package torchwright.cuda.kernel.pointwise;

import torchwright.cuda.kernel.KernelGroup;
import torchwright.loss.op.SquaredErrorGradient;
import torchwright.nn.activation.Elu;
import torchwright.nn.activation.LeakyRelu;
import torchwright.nn.activation.Silu;
import torchwright.nn.activation.Softplus;
import torchwright.tensor.cpu.KernelTable;
import torchwright.tensor.op.Abs;
import torchwright.tensor.op.Add;
import torchwright.tensor.op.BinaryOp;
import torchwright.tensor.op.Ceil;
import torchwright.tensor.op.Clamp;
import torchwright.tensor.op.Cos;
import torchwright.tensor.op.Div;
import torchwright.tensor.op.Eq;
import torchwright.tensor.op.Exp;
import torchwright.tensor.op.Floor;
import torchwright.tensor.op.Ge;
import torchwright.tensor.op.Gt;
import torchwright.tensor.op.Le;
import torchwright.tensor.op.Log;
import torchwright.tensor.op.Log1p;
import torchwright.tensor.op.LogicalAnd;
import torchwright.tensor.op.LogicalNot;
import torchwright.tensor.op.LogicalOr;
import torchwright.tensor.op.LogicalXor;
import torchwright.tensor.op.Lt;
import torchwright.tensor.op.Maximum;
import torchwright.tensor.op.Minimum;
import torchwright.tensor.op.Mul;
import torchwright.tensor.op.Ne;
import torchwright.tensor.op.Neg;
import torchwright.tensor.op.Pow;
import torchwright.tensor.op.PowByNumber;
import torchwright.tensor.op.PowOfNumber;
import torchwright.tensor.op.Reciprocal;
import torchwright.tensor.op.Relu;
import torchwright.tensor.op.Round;
import torchwright.tensor.op.Rsqrt;
import torchwright.tensor.op.Rsub;
import torchwright.tensor.op.Sigmoid;
import torchwright.tensor.op.Sign;
import torchwright.tensor.op.Sin;
import torchwright.tensor.op.Sqrt;
import torchwright.tensor.op.Sub;
import torchwright.tensor.op.Tanh;
import torchwright.tensor.op.ThresholdBackward;
import torchwright.tensor.op.Trunc;
import torchwright.tensor.op.Where;

/** The element-wise functions. */
public final class PointwiseKernels implements KernelGroup {
    /** For the list of groups. */
    public PointwiseKernels() {}

    @Override
    public void addTo(KernelTable table) {
        addBinary(table);
        addQuestions(table);
        addUnary(table);
        addActivations(table);
    }

    private static void addBinary(KernelTable table) {
        table.add(Add.class, BinaryKernel.<Add>scaledSum(op -> KernelNumber.of(op.alpha())));
        table.add(
                Sub.class,
                BinaryKernel.<Sub>scaledSum(op ->
                        new KernelNumber(-op.alpha().doubleValue(), -op.alpha().longValue())));
        table.add(Rsub.class, BinaryKernel.of(BinaryFunction.RSUB));
        table.add(Mul.class, BinaryKernel.withExactScalars(BinaryFunction.MUL));
        table.add(Div.class, BinaryKernel.withExactScalars(BinaryFunction.DIV));
        table.add(Maximum.class, BinaryKernel.of(BinaryFunction.MAXIMUM));
        table.add(Minimum.class, BinaryKernel.of(BinaryFunction.MINIMUM));
        table.add(ThresholdBackward.class, BinaryKernel.of(BinaryFunction.THRESHOLD_BACKWARD));
        PowerKernel<BinaryOp> power = new PowerKernel<>();
        table.add(Pow.class, power);
        table.add(PowByNumber.class, power);
        table.add(PowOfNumber.class, power);
        table.add(SquaredErrorGradient.class, new SquaredErrorGradientKernel());
    }

    private static void addQuestions(KernelTable table) {
        table.add(Eq.class, new ComparisonKernel<>(Question.EQ));
        table.add(Ne.class, new ComparisonKernel<>(Question.NE));
        table.add(Lt.class, new ComparisonKernel<>(Question.LT));
        table.add(Le.class, new ComparisonKernel<>(Question.LE));
        table.add(Gt.class, new ComparisonKernel<>(Question.GT));
        table.add(Ge.class, new ComparisonKernel<>(Question.GE));
        table.add(LogicalAnd.class, new ComparisonKernel<>(Question.AND));
        table.add(LogicalOr.class, new ComparisonKernel<>(Question.OR));
        table.add(LogicalXor.class, new ComparisonKernel<>(Question.XOR));
        table.add(LogicalNot.class, new NotKernel());
        table.add(Where.class, new WhereKernel());
    }

    private static void addUnary(KernelTable table) {
        table.add(Neg.class, UnaryKernel.of(UnaryFunction.NEG));
        table.add(Abs.class, UnaryKernel.of(UnaryFunction.ABS));
        table.add(Sign.class, UnaryKernel.of(UnaryFunction.SIGN));
        table.add(Relu.class, UnaryKernel.of(UnaryFunction.RELU));
        table.add(Floor.class, UnaryKernel.of(UnaryFunction.FLOOR));
        table.add(Ceil.class, UnaryKernel.of(UnaryFunction.CEIL));
        table.add(Round.class, UnaryKernel.of(UnaryFunction.ROUND));
        table.add(Trunc.class, UnaryKernel.of(UnaryFunction.TRUNC));
        // An absent bound is one that no number passes.
        table.add(
                Clamp.class,
                UnaryKernel.<Clamp>of(
                        UnaryFunction.CLAMP,
                        op -> op.min() == null
                                ? new KernelNumber(Double.NEGATIVE_INFINITY, Long.MIN_VALUE)
                                : KernelNumber.of(op.min()),
                        op -> op.max() == null
                                ? new KernelNumber(Double.POSITIVE_INFINITY, Long.MAX_VALUE)
                                : KernelNumber.of(op.max())));
        table.add(Reciprocal.class, UnaryKernel.of(UnaryFunction.RECIPROCAL));
        table.add(Sqrt.class, UnaryKernel.of(UnaryFunction.SQRT));
        table.add(Rsqrt.class, UnaryKernel.of(UnaryFunction.RSQRT));
        table.add(Exp.class, UnaryKernel.of(Transcendental.EXP));
        table.add(Log.class, UnaryKernel.of(Transcendental.LOG));
        table.add(Log1p.class, UnaryKernel.of(Transcendental.LOG1P));
        table.add(Tanh.class, UnaryKernel.of(Transcendental.TANH));
        table.add(Sigmoid.class, UnaryKernel.of(Transcendental.SIGMOID));
        table.add(Sin.class, new TrigonometricKernel<>(Transcendental.SIN));
        table.add(Cos.class, new TrigonometricKernel<>(Transcendental.COS));
    }

    private static void addActivations(KernelTable table) {
        table.add(
                LeakyRelu.class,
                UnaryKernel.<LeakyRelu>of(
                        UnaryFunction.LEAKY_RELU, op -> KernelNumber.of(op.slope()), op -> KernelNumber.NONE));
        table.add(
                Elu.class,
                UnaryKernel.<Elu>of(Transcendental.ELU, op -> KernelNumber.of(op.alpha()), op -> KernelNumber.NONE));
        table.add(Silu.class, UnaryKernel.of(Transcendental.SILU));
        table.add(
                Softplus.class,
                UnaryKernel.<Softplus>of(
                        Transcendental.SOFTPLUS,
                        op -> KernelNumber.of(op.beta()),
                        op -> KernelNumber.of(op.threshold())));
    }
}
