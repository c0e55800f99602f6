package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * The vector norm, {@code sum(|x|^p)^(1/p)}, of real numbers only; torch: {@code aten::linalg_vector_norm}.
 *
 * @param p       the order: 2 is the Euclidean length, 1 the sum of sizes, infinity the largest, minus infinity the
 *     smallest, 0 the number of elements that are not 0
 * @param dims    the dimensions that are folded away
 * @param keepdim whether they stay, with size 1
 */
public record Norm(double p, Dims dims, boolean keepdim) implements ReductionOp {
    @Override
    public DType resultType(DType input) {
        if (!input.isFloatingPoint()) {
            throw new IllegalArgumentException("linalg.vector_norm: Expected a floating point or complex tensor as"
                    + " input. Got " + input.scalarName());
        }
        return input;
    }

    @Override
    public TensorSpec infer(Tensor[] inputs) {
        TensorSpec result = ReductionOp.super.infer(inputs);
        if (p < 0 || p == Double.POSITIVE_INFINITY) {
            checkIdentity(inputs[0].shape());
        }
        return result;
    }

    private void checkIdentity(Shape shape) {
        if (shape.numel() > 0) {
            return;
        }
        String order = Double.isInfinite(p) ? p > 0 ? "inf" : "-inf" : p == (long) p ? "" + (long) p : "" + p;
        String cannot = "linalg.vector_norm cannot compute the " + order + " norm on ";
        if (dims.isAll()) {
            throw new IllegalArgumentException(
                    cannot + "an empty tensor because the operation does not have an identity");
        }
        for (int dim : dims.list(shape.rank())) {
            if (shape.size(dim) == 0) {
                throw new IllegalArgumentException(cannot + "the dimension " + dim
                        + "because this dimension is empty and the operation does not have an identity");
            }
        }
    }

    @Override
    public Tensor[] decompose(Tensor[] inputs) {
        DType result = infer(inputs).dtype();
        Tensor x = inputs[0].to(result.computeType());
        return new Tensor[] {norm(x).to(result)};
    }

    private Tensor norm(Tensor x) {
        if (Double.isInfinite(p)) {
            return Dispatcher.run(p > 0 ? new Amax(dims, keepdim) : new Amin(dims, keepdim), x.abs());
        }
        if (p == 0) {
            return sum(x.ne(0).to(x.dtype()));
        }
        if (p == 1) {
            return sum(x.abs());
        }
        return p == 2 ? sum(x.mul(x)).sqrt() : sum(x.abs().pow(p)).pow(1 / p);
    }

    private Tensor sum(Tensor terms) {
        return Dispatcher.run(new Sum(dims, keepdim, null), terms);
    }
}
