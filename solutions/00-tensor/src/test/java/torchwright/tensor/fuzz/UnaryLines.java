package torchwright.tensor.fuzz;

import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.fuzz.ProgramWriter.Variable;

/** Functions of one element, which give a new tensor or overwrite the old one. */
final class UnaryLines {
    /** A function; without one for whole numbers, its result is a real number. */
    private record Unary(
            String call,
            UnaryOperator<Tensor> engine,
            UnaryOperator<Tensor> inPlace,
            DoubleUnaryOperator real,
            LongUnaryOperator whole) {
        boolean givesReal() {
            return whole == null;
        }
    }

    private static final Unary[] FUNCTIONS = {
        new Unary("neg()", Tensor::neg, Tensor::neg_, x -> -x, x -> -x),
        new Unary("abs()", Tensor::abs, Tensor::abs_, Math::abs, Math::abs),
        new Unary("sign()", Tensor::sign, Tensor::sign_, x -> Double.isNaN(x) ? 0 : Math.signum(x), Long::signum),
        new Unary("floor()", Tensor::floor, Tensor::floor_, Math::floor, x -> x),
        new Unary("ceil()", Tensor::ceil, Tensor::ceil_, Math::ceil, x -> x),
        new Unary("round()", Tensor::round, Tensor::round_, Math::rint, x -> x),
        new Unary("relu()", Tensor::relu, Tensor::relu_, x -> x < 0 ? 0 : x, x -> Math.max(x, 0)),
        new Unary("pow(2L)", x -> x.pow(2L), x -> x.pow_(2L), x -> x * x, x -> x * x),
        new Unary("pow(3L)", x -> x.pow(3L), x -> x.pow_(3L), x -> x * x * x, x -> x * x * x),
        new Unary(
                "clamp(-2L, 5L)",
                x -> x.clamp(-2L, 5L),
                x -> x.clamp_(-2L, 5L),
                x -> Math.min(Math.max(x, -2), 5),
                x -> Math.min(Math.max(x, -2), 5)),
        new Unary("exp()", Tensor::exp, Tensor::exp_, Math::exp, null),
        new Unary("log()", Tensor::log, Tensor::log_, Math::log, null),
        new Unary("sqrt()", Tensor::sqrt, Tensor::sqrt_, Math::sqrt, null),
        new Unary("reciprocal()", Tensor::reciprocal, Tensor::reciprocal_, x -> 1 / x, null),
        new Unary("tanh()", Tensor::tanh, Tensor::tanh_, Math::tanh, null),
        new Unary("sigmoid()", Tensor::sigmoid, Tensor::sigmoid_, x -> 1 / (1 + Math.exp(-x)), null),
        new Unary("cos()", Tensor::cos, Tensor::cos_, Math::cos, null),
    };

    private UnaryLines() {}

    static Statement line(ProgramWriter writer) {
        Variable x = writer.variable(any -> true);
        if (x == null) {
            return null;
        }
        int number = x.number();
        Unary function = writer.oneOf(FUNCTIONS);
        if (writer.chance(0.1)) {
            return writer.define(
                    x + ".clone()", t -> t.apply(number).clone(), n -> NaivePointwise.copy(n.apply(number)));
        }
        if (x.value().dtype() == DType.BOOL && !function.givesReal()) {
            return writer.define(
                    x + ".logicalNot()",
                    t -> t.apply(number).logicalNot(),
                    n -> NaivePointwise.compare(
                            (a, b) -> Values.real(a) == 0, n.apply(number), n.apply(number), DType.BOOL));
        }
        if (writer.chance(0.3)) {
            return writer.change(
                    x,
                    function.call().replace("(", "_("),
                    t -> function.inPlace().apply(t.apply(number)),
                    n -> NaivePointwise.into(n.apply(number), result(function, n.apply(number))));
        }
        return writer.define(
                x + "." + function.call(),
                t -> function.engine().apply(t.apply(number)),
                n -> result(function, n.apply(number)));
    }

    private static NaiveTensor result(Unary function, NaiveTensor x) {
        DType dtype = function.givesReal() ? PointwiseLines.real(x.dtype()) : x.dtype();
        return NaivePointwise.binary(
                (a, b) -> function.real().applyAsDouble(a),
                (a, b) -> function.whole().applyAsLong(a),
                x,
                x,
                dtype);
    }
}
