package torchwright.golden;

import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import torchwright.tensor.Tensor;

/** Arithmetic, comparison, logic and elementary functions. */
final class PointwiseOperations {
    private PointwiseOperations() {}

    /** Numbers on the left are met by the methods whose names begin with r, as in Python. */
    static void define(Operations operations) {
        arithmetic(operations);
        comparisons(operations);
        functions(operations);
        operations.define("where", PointwiseOperations::where);
        operations.define("clamp", (in, args) -> in.tensor(0).clamp(args.number("min"), args.number("max")));
        operations.define("add_alpha", (in, args) -> in.tensor(0).add(in.tensor(1), args.number("alpha")));
        operations.define("sub_alpha", (in, args) -> in.tensor(0).sub(in.tensor(1), args.number("alpha")));
    }

    private static void arithmetic(Operations operations) {
        binary(operations, "add", Tensor::add, Tensor::add, Tensor::add);
        binary(operations, "sub", Tensor::sub, Tensor::sub, Tensor::rsub);
        binary(operations, "mul", Tensor::mul, Tensor::mul, Tensor::mul);
        binary(operations, "div", Tensor::div, Tensor::div, Tensor::rdiv);
        binary(operations, "pow", Tensor::pow, Tensor::pow, Tensor::rpow);
        tensors(operations, "maximum", Tensor::maximum);
        tensors(operations, "minimum", Tensor::minimum);
        tensors(operations, "logical_and", Tensor::logicalAnd);
        tensors(operations, "logical_or", Tensor::logicalOr);
        tensors(operations, "logical_xor", Tensor::logicalXor);
    }

    private static void comparisons(Operations operations) {
        binary(operations, "eq", Tensor::eq, Tensor::eq, Tensor::eq);
        binary(operations, "ne", Tensor::ne, Tensor::ne, Tensor::ne);
        binary(operations, "lt", Tensor::lt, Tensor::lt, Tensor::gt);
        binary(operations, "le", Tensor::le, Tensor::le, Tensor::ge);
        binary(operations, "gt", Tensor::gt, Tensor::gt, Tensor::lt);
        binary(operations, "ge", Tensor::ge, Tensor::ge, Tensor::le);
    }

    private static void functions(Operations operations) {
        unary(operations, "neg", Tensor::neg);
        unary(operations, "abs", Tensor::abs);
        unary(operations, "sign", Tensor::sign);
        unary(operations, "reciprocal", Tensor::reciprocal);
        unary(operations, "exp", Tensor::exp);
        unary(operations, "log", Tensor::log);
        unary(operations, "log1p", Tensor::log1p);
        unary(operations, "sqrt", Tensor::sqrt);
        unary(operations, "rsqrt", Tensor::rsqrt);
        unary(operations, "sin", Tensor::sin);
        unary(operations, "cos", Tensor::cos);
        unary(operations, "tanh", Tensor::tanh);
        unary(operations, "sigmoid", Tensor::sigmoid);
        unary(operations, "relu", Tensor::relu);
        unary(operations, "floor", Tensor::floor);
        unary(operations, "ceil", Tensor::ceil);
        unary(operations, "round", Tensor::round);
        unary(operations, "trunc", Tensor::trunc);
        unary(operations, "isnan", Tensor::isNan);
        unary(operations, "logical_not", Tensor::logicalNot);
    }

    private static void unary(Operations operations, String name, UnaryOperator<Tensor> function) {
        operations.define(name, (in, args) -> function.apply(in.tensor(0)));
    }

    private static void tensors(Operations operations, String name, BinaryOperator<Tensor> function) {
        operations.define(name, (in, args) -> function.apply(in.tensor(0), in.tensor(1)));
    }

    private static void binary(
            Operations operations,
            String name,
            BinaryOperator<Tensor> tensors,
            BiFunction<Tensor, Number, Tensor> numberRight,
            BiFunction<Tensor, Number, Tensor> numberLeft) {
        operations.define(name, (in, args) -> {
            if (in.isNumber(1)) {
                return numberRight.apply(in.tensor(0), in.number(1));
            }
            return in.isNumber(0)
                    ? numberLeft.apply(in.tensor(1), in.number(0))
                    : tensors.apply(in.tensor(0), in.tensor(1));
        });
    }

    private static Object where(Operands in, Arguments args) {
        Tensor condition = in.tensor(0);
        if (in.isNumber(1)) {
            return Tensor.where(condition, in.number(1), in.tensor(2));
        }
        return in.isNumber(2)
                ? Tensor.where(condition, in.tensor(1), in.number(2))
                : Tensor.where(condition, in.tensor(1), in.tensor(2));
    }
}
