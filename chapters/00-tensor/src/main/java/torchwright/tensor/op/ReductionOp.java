package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** An op that folds all elements along some dimensions into one. */
public interface ReductionOp extends Op {
    /** {@return the dimensions that are folded away} */
    Dims dims();

    /** {@return whether a folded dimension stays, with size 1} */
    boolean keepdim();

    /**
     * The dtype of the result.
     *
     * @param input the input's dtype
     * @return the same, unless the op says otherwise
     */
    default DType resultType(DType input) {
        return input;
    }

    @Override
    default TensorSpec infer(Tensor[] inputs) {
        return new TensorSpec(dims().reduced(inputs[0].shape(), keepdim()), resultType(inputs[0].dtype()));
    }
}
