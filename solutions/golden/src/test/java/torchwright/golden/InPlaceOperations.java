package torchwright.golden;

import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import torchwright.tensor.Tensor;

/** Writes into a tensor that exists. */
final class InPlaceOperations {
    private InPlaceOperations() {}

    static void define(Operations operations) {
        arithmetic(operations);
        functions(operations);
        operations.define("add_alpha_", (in, args) -> in.tensor(0).add_(in.tensor(1), args.number("alpha")));
        operations.define("sub_alpha_", (in, args) -> in.tensor(0).sub_(in.tensor(1), args.number("alpha")));
        operations.define("clamp_", (in, args) -> in.tensor(0).clamp_(args.number("min"), args.number("max")));
        operations.define("fill_", (in, args) -> in.tensor(0).fill_(args.number("value")));
        operations.define("zero_", (in, args) -> in.tensor(0).zero_());
        operations.define("copy_", (in, args) -> in.tensor(0).copy_(in.tensor(1)));
    }

    private static void arithmetic(Operations operations) {
        binary(operations, "add_", Tensor::add_, Tensor::add_);
        binary(operations, "sub_", Tensor::sub_, Tensor::sub_);
        binary(operations, "mul_", Tensor::mul_, Tensor::mul_);
        binary(operations, "div_", Tensor::div_, Tensor::div_);
        binary(operations, "pow_", Tensor::pow_, Tensor::pow_);
    }

    private static void functions(Operations operations) {
        unary(operations, "neg_", Tensor::neg_);
        unary(operations, "abs_", Tensor::abs_);
        unary(operations, "sign_", Tensor::sign_);
        unary(operations, "reciprocal_", Tensor::reciprocal_);
        unary(operations, "exp_", Tensor::exp_);
        unary(operations, "log_", Tensor::log_);
        unary(operations, "log1p_", Tensor::log1p_);
        unary(operations, "sqrt_", Tensor::sqrt_);
        unary(operations, "rsqrt_", Tensor::rsqrt_);
        unary(operations, "sin_", Tensor::sin_);
        unary(operations, "cos_", Tensor::cos_);
        unary(operations, "tanh_", Tensor::tanh_);
        unary(operations, "sigmoid_", Tensor::sigmoid_);
        unary(operations, "relu_", Tensor::relu_);
        unary(operations, "floor_", Tensor::floor_);
        unary(operations, "ceil_", Tensor::ceil_);
        unary(operations, "round_", Tensor::round_);
        unary(operations, "trunc_", Tensor::trunc_);
    }

    private static void unary(Operations operations, String name, UnaryOperator<Tensor> function) {
        operations.define(name, (in, args) -> function.apply(in.tensor(0)));
    }

    private static void binary(
            Operations operations,
            String name,
            BinaryOperator<Tensor> tensors,
            BiFunction<Tensor, Number, Tensor> number) {
        operations.define(
                name,
                (in, args) -> in.isNumber(1)
                        ? number.apply(in.tensor(0), in.number(1))
                        : tensors.apply(in.tensor(0), in.tensor(1)));
    }
}
