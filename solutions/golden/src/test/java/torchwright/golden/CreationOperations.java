package torchwright.golden;

import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Tensor;

/** Tensors from nothing, tensors like others, casts, and values back to Java. */
final class CreationOperations {
    private CreationOperations() {}

    static void define(Operations operations) {
        operations.define("empty", (in, args) -> Tensor.empty(args.shape("size"), args.dtype(), Device.CPU));
        operations.define(
                "zeros",
                (in, args) -> args.dtype() == DType.FLOAT32
                        ? Tensor.zeros(args.integers("size"))
                        : Tensor.zeros(args.shape("size"), args.dtype()));
        operations.define("ones", (in, args) -> Tensor.ones(args.shape("size"), args.dtype()));
        operations.define("full", CreationOperations::full);
        operations.define("arange", CreationOperations::arange);
        operations.define("linspace", CreationOperations::linspace);
        operations.define("eye", CreationOperations::eye);
        operations.define("zeros_like", (in, args) -> Tensor.zerosLike(in.tensor(0)));
        operations.define("ones_like", (in, args) -> Tensor.onesLike(in.tensor(0)));
        operations.define("full_like", (in, args) -> Tensor.fullLike(in.tensor(0), args.number("fill_value")));
        operations.define("to", (in, args) -> in.tensor(0).to(args.dtype()));
        operations.define("item", (in, args) -> in.tensor(0).item());
        operations.define("booleanValue", (in, args) -> in.tensor(0).isTrue());
        operations.define("requires_grad_", (in, args) -> in.tensor(0).requiresGrad_(true));
    }

    private static Object full(Operands in, Arguments args) {
        Number value = args.number("fill_value");
        if (args.has("dtype")) {
            return Tensor.full(args.shape("size"), value, args.dtype(), Device.CPU);
        }
        if (args.isTruth("fill_value")) {
            return Tensor.full(args.shape("size"), value, DType.BOOL, Device.CPU);
        }
        return Tensor.full(args.shape("size"), value);
    }

    private static Object arange(Operands in, Arguments args) {
        Number step = args.has("step") ? args.number("step") : Long.valueOf(1);
        return args.has("dtype")
                ? Tensor.arange(args.number("start"), args.number("end"), step, args.dtype())
                : Tensor.arange(args.number("start"), args.number("end"), step);
    }

    private static Object linspace(Operands in, Arguments args) {
        return Tensor.linspace(args.real("start"), args.real("end"), args.integer("steps"), args.dtype());
    }

    private static Object eye(Operands in, Arguments args) {
        int rows = args.integer("n");
        return Tensor.eye(rows, args.integer("m", rows), args.dtype());
    }
}
