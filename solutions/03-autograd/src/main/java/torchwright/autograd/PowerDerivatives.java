package torchwright.autograd;

import static torchwright.autograd.Saves.INPUTS;
import static torchwright.autograd.Saves.INPUT_0;
import static torchwright.autograd.Saves.OUTPUT;

import torchwright.tensor.Tensor;
import torchwright.tensor.op.Pow;
import torchwright.tensor.op.PowByNumber;
import torchwright.tensor.op.PowOfNumber;

/**
 * Derivatives of powers.
 *
 * <p>Note [Powers at zero]: where the exponent is 0 the power is 1 whatever the base, so its derivative by the base is
 * 0, though the formula {@code n * x^(n-1)} gives 0 * infinity at x = 0. Where the base is 0 and the exponent not
 * negative, the derivative by the exponent is 0, though {@code log(0)} is infinite. torch: {@code pow_backward} and its
 * siblings in FunctionsManual.cpp.
 */
public final class PowerDerivatives implements Derivatives {
    /** Made by the {@link java.util.ServiceLoader}. */
    public PowerDerivatives() {}

    @Override
    public void addTo(DerivativeTable table) {
        table.row(PowByNumber.class, "PowBackward0")
                .input(0, INPUT_0, c -> powerRule(c.gradient(), c.input(0), c.op().exponent()));
        table.row(Pow.class, "PowBackward1")
                .input(0, INPUTS, c -> byBase(c.gradient(), c.input(0), c.input(1)))
                .input(1, INPUTS.and(OUTPUT), c -> byExponent(c.gradient(), c.input(0), c.input(1), c.output()));
        table.row(PowOfNumber.class, "PowBackward2")
                .input(1, INPUTS.and(OUTPUT), c -> byExponent(c.gradient(), c.input(0), c.input(1), c.output()));
    }

    private static Tensor powerRule(Tensor gradient, Tensor base, Number exponent) {
        if (exponent.doubleValue() == 0) {
            return Tensor.zerosLike(base);
        }
        Number lower = exponent instanceof Integer || exponent instanceof Long
                ? (Number) (exponent.longValue() - 1)
                : exponent.doubleValue() - 1;
        return gradient.mul(base.pow(lower).mul(exponent));
    }

    private static Tensor byBase(Tensor gradient, Tensor base, Tensor exponent) {
        return gradient.mul(Tensor.where(exponent.eq(0), 0, exponent.mul(base.pow(exponent.sub(1)))));
    }

    private static Tensor byExponent(Tensor gradient, Tensor base, Tensor exponent, Tensor power) {
        Tensor flat = base.eq(0).logicalAnd(exponent.ge(0));
        // Converted because a number is no operand of log; and log(1) = 0, so that second derivatives exist too.
        Tensor logarithm = Tensor.where(flat, 1, base.to(power.dtype())).log();
        return gradient.mul(power.mul(logarithm));
    }
}
