package torchwright.examples.chapter03;

import java.util.function.DoubleUnaryOperator;
import torchwright.autograd.Gradcheck;
import torchwright.autograd.LogSumExp;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** Derivatives, measured. */
public final class Checks {
    private Checks() {}

    /** The error of a measured derivative of {@code exp} at 1, by the size of the step. */
    public static void howSmall() {
        DoubleUnaryOperator f = Math::exp;
        double exact = Math.exp(1);
        System.out.println("step      one side    both sides");
        for (double step = 1e-2; step > 1e-13; step /= 100) {
            double oneSide = (f.applyAsDouble(1 + step) - f.applyAsDouble(1)) / step;
            double bothSides = (f.applyAsDouble(1 + step) - f.applyAsDouble(1 - step)) / (2 * step);
            System.out.printf("%.0e   %.1e     %.1e%n", step, Math.abs(oneSide - exact), Math.abs(bothSides - exact));
        }
    }

    /** Checks a whole expression at every index. */
    public static void gradcheck() {
        Generator.defaultGenerator().manualSeed(0);
        Tensor x =
                Tensor.randn(2, 3).to(torchwright.tensor.DType.FLOAT64).detach().requiresGrad_(true);
        System.out.println(Gradcheck.gradcheck(
                in -> new Tensor[] {in[0].tanh().mul(in[0]).sum(1)}, x));
    }

    /** The plain way overflows. */
    public static void overflow() {
        Tensor x = Tensor.of(1000f, 1000f).requiresGrad_(true);
        Tensor y = x.exp().sum().log();
        y.backward();
        System.out.println(y);
        System.out.println(x.grad());
    }

    /** The function with a derivative of its own does not. */
    public static void safe() {
        Tensor x = Tensor.of(1000f, 1000f).requiresGrad_(true);
        Tensor y = new LogSumExp().apply(x);
        y.backward();
        System.out.println(y);
        System.out.println(x.grad());
    }
}
