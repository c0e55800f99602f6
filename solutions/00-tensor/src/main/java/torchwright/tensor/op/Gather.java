package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * Picks one element for each entry of an index tensor, {@code out[i][j] = x[i][index[i][j]]}: inputs are the tensor and
 * the index; torch: {@code aten::gather}.
 *
 * @param dim the dimension indexed, negative from the end
 */
public record Gather(int dim) implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        Shape self = inputs[0].shape();
        Shape index = inputs[1].shape();
        int along = self.normalize(dim);
        if (index.numel() > 0) {
            if (inputs[1].dtype() != DType.INT64) {
                throw new IllegalArgumentException("gather(): Expected dtype int32/int64 for index");
            }
            check(self, index, along);
        }
        return new TensorSpec(index, inputs[0].dtype());
    }

    private static void check(Shape self, Shape index, int along) {
        if (Math.max(self.rank(), 1) != Math.max(index.rank(), 1)) {
            throw new IllegalArgumentException("Index tensor must have the same number of dimensions as input tensor");
        }
        for (int other = 0; other < self.rank(); other++) {
            if (other != along && index.size(other) > self.size(other)) {
                throw new IllegalArgumentException("Size does not match at dimension " + other + " expected index "
                        + index.brackets() + " to be no larger than self " + self.brackets()
                        + " apart from dimension " + along);
            }
        }
    }
}
