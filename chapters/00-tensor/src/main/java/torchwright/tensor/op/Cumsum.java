package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * The running sum along a dimension; of integers and truth values in int64; torch: {@code aten::cumsum}.
 *
 * @param dim   the dimension, negative from the end
 * @param dtype to what the elements are converted first, or null
 */
public record Cumsum(int dim, DType dtype) implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        inputs[0].shape().normalize(dim);
        DType input = inputs[0].dtype();
        DType result = dtype != null ? dtype : input.isFloatingPoint() ? input : DType.INT64;
        if (result == DType.BOOL && inputs[0].rank() > 0 && inputs[0].numel() > 0) {
            throw new UnsupportedOperationException("\"cumsum_out_cpu\" not implemented for 'Bool'");
        }
        return new TensorSpec(inputs[0].shape(), result);
    }
}
