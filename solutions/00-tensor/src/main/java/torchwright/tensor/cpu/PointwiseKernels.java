package torchwright.tensor.cpu;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import torchwright.tensor.Op;
import torchwright.tensor.op.Abs;
import torchwright.tensor.op.Add;
import torchwright.tensor.op.BinaryOp;
import torchwright.tensor.op.Ceil;
import torchwright.tensor.op.Clamp;
import torchwright.tensor.op.Cos;
import torchwright.tensor.op.Div;
import torchwright.tensor.op.Exp;
import torchwright.tensor.op.Floor;
import torchwright.tensor.op.Log;
import torchwright.tensor.op.Log1p;
import torchwright.tensor.op.Maximum;
import torchwright.tensor.op.Minimum;
import torchwright.tensor.op.Mul;
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
import torchwright.tensor.op.Trunc;

/**
 * The element-wise functions. Transcendental ones use {@link StrictMath}: the same digits on every machine.
 */
final class PointwiseKernels implements CpuKernels {
    @Override
    public void addTo(KernelTable table) {
        binary(
                table,
                Add.class,
                op -> new ScaledSum(op.alpha().doubleValue(), op.alpha().longValue()));
        binary(
                table,
                Sub.class,
                op -> new ScaledSum(-op.alpha().doubleValue(), -op.alpha().longValue()));
        binary(table, Rsub.class, (a, b) -> b - a, (a, b) -> b - a);
        table.add(Mul.class, BinaryKernel.withExactScalars(new Arithmetic((a, b) -> a * b, (a, b) -> a * b)));
        table.add(Div.class, BinaryKernel.withExactScalars(new Arithmetic((a, b) -> a / b, (a, b) -> a / b)));
        binary(table, Maximum.class, Math::max, Math::max);
        binary(table, Minimum.class, Math::min, Math::min);
        binary(table, Pow.class, Powers::power, Powers::power);
        binary(table, PowOfNumber.class, Powers::power, Powers::power);
        binary(table, PowByNumber.class, op -> Powers.by(op.exponent()));

        unary(table, Neg.class, x -> -x, x -> -x);
        unary(table, Abs.class, Math::abs, Math::abs);
        unary(table, Sign.class, x -> x > 0 ? 1 : x < 0 ? -1 : 0, Long::signum);
        unary(table, Relu.class, x -> x < 0 ? 0 : x, x -> Math.max(x, 0));
        unary(table, Floor.class, Math::floor, x -> x);
        unary(table, Ceil.class, Math::ceil, x -> x);
        unary(table, Round.class, Math::rint, x -> x);
        unary(table, Trunc.class, x -> x < 0 ? Math.ceil(x) : Math.floor(x), x -> x);
        unary(table, Clamp.class, Clamping::new);

        real(table, Reciprocal.class, x -> 1 / x);
        real(table, Exp.class, StrictMath::exp);
        real(table, Log.class, StrictMath::log);
        real(table, Log1p.class, StrictMath::log1p);
        real(table, Sqrt.class, Math::sqrt);
        unary(table, Rsqrt.class, op -> new InverseRoot());
        real(table, Sin.class, StrictMath::sin);
        real(table, Cos.class, StrictMath::cos);
        real(table, Tanh.class, StrictMath::tanh);
        unary(table, Sigmoid.class, op -> new Logistic());
    }

    private static <O extends BinaryOp> void binary(
            KernelTable table, Class<O> op, Function<O, BinaryFunction> function) {
        table.add(op, new BinaryKernel<>(function));
    }

    private static <O extends BinaryOp> void binary(
            KernelTable table, Class<O> op, DoubleBinaryOperator real, LongBinaryOperator whole) {
        BinaryFunction function = new Arithmetic(real, whole);
        table.add(op, new BinaryKernel<>(any -> function));
    }

    private static <O extends Op> void unary(KernelTable table, Class<O> op, Function<O, UnaryFunction> function) {
        table.add(op, new UnaryKernel<>(function));
    }

    private static <O extends Op> void unary(
            KernelTable table, Class<O> op, DoubleUnaryOperator real, LongUnaryOperator whole) {
        UnaryFunction function = new UnaryFunction() {
            @Override
            public double apply(double x) {
                return real.applyAsDouble(x);
            }

            @Override
            public long apply(long x) {
                return whole.applyAsLong(x);
            }
        };
        unary(table, op, any -> function);
    }

    private static <O extends Op> void real(KernelTable table, Class<O> op, UnaryFunction function) {
        unary(table, op, any -> function);
    }

    /** A function given by its double and its long form. */
    private record Arithmetic(DoubleBinaryOperator real, LongBinaryOperator whole) implements BinaryFunction {
        @Override
        public double apply(double a, double b) {
            return real.applyAsDouble(a, b);
        }

        @Override
        public long apply(long a, long b) {
            return whole.applyAsLong(a, b);
        }
    }

    /** {@code a + alpha * b}, rounded once. */
    private record ScaledSum(double alpha, long wholeAlpha) implements BinaryFunction {
        @Override
        public double apply(double a, double b) {
            return Math.fma(alpha, b, a);
        }

        @Override
        public float apply(float a, float b) {
            return Math.fma((float) alpha, b, a);
        }

        @Override
        public long apply(long a, long b) {
            return a + wholeAlpha * b;
        }
    }

    /** {@code 1 / sqrt(x)}; torch rounds the square root before it divides. */
    private static final class InverseRoot implements UnaryFunction {
        @Override
        public double apply(double x) {
            return 1 / Math.sqrt(x);
        }

        @Override
        public float apply(float x) {
            return 1 / (float) Math.sqrt(x);
        }
    }

    /** {@code 1 / (1 + exp(-x))}; torch rounds the exponential, which overflows to infinity, before it divides. */
    private static final class Logistic implements UnaryFunction {
        @Override
        public double apply(double x) {
            return 1 / (1 + StrictMath.exp(-x));
        }

        @Override
        public float apply(float x) {
            return 1 / (1 + (float) StrictMath.exp(-x));
        }
    }

    /** {@code min(max(x, lower), upper)}; NaN stays NaN. */
    private static final class Clamping implements UnaryFunction {
        private final Clamp op;

        Clamping(Clamp op) {
            this.op = op;
        }

        @Override
        public double apply(double x) {
            double least =
                    op.min() != null && x < op.min().doubleValue() ? op.min().doubleValue() : x;
            return op.max() != null && least > op.max().doubleValue() ? op.max().doubleValue() : least;
        }

        @Override
        public long apply(long x) {
            long least = op.min() == null ? x : Math.max(x, op.min().longValue());
            return op.max() == null ? least : Math.min(least, op.max().longValue());
        }
    }
}
