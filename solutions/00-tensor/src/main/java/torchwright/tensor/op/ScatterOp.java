package torchwright.tensor.op;

import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** An op that writes one element for each entry of an index: inputs are the tensor, the index, maybe a source. */
public interface ScatterOp extends Op {
    /** {@return the dimension indexed, negative from the end} */
    int dim();

    @Override
    default TensorSpec infer(Tensor[] inputs) {
        Tensor self = inputs[0];
        Tensor index = inputs[1];
        Tensor source = inputs.length > 2 ? inputs[2] : null;
        int along = self.shape().normalize(dim());
        if (index.numel() > 0 && index.dtype() != DType.INT64) {
            throw new IllegalArgumentException("scatter(): Expected dtype int32/int64 for index");
        }
        if (source != null && self.dtype() != source.dtype()) {
            throw new IllegalArgumentException("scatter(): Expected self.dtype to be equal to src.dtype");
        }
        if (index.numel() > 0) {
            check(self.shape(), index.shape(), source == null ? null : source.shape(), along);
        }
        return new TensorSpec(self.shape(), self.dtype());
    }

    private static void check(Shape self, Shape index, Shape source, int along) {
        if (Math.max(self.rank(), 1) != Math.max(index.rank(), 1)) {
            throw new IllegalArgumentException("Index tensor must have the same number of dimensions as self tensor");
        }
        boolean fits = true;
        // A scalar counts as a vector of one element.
        int dims = Math.max(self.rank(), 1);
        for (int dim = 0; dim < dims; dim++) {
            fits &= dim == along || size(index, dim) <= size(self, dim);
        }
        for (int dim = 0; fits && source != null && dim < dims; dim++) {
            fits = size(index, dim) <= size(source, dim);
        }
        if (!fits) {
            String forSource = source == null ? "" : " and to be no larger size than src " + source.brackets();
            throw new IllegalArgumentException("Expected index " + index.brackets() + " to be no larger than self "
                    + self.brackets() + " apart from dimension " + along + forSource);
        }
    }

    private static int size(Shape shape, int dim) {
        return shape.rank() == 0 ? 1 : shape.size(dim);
    }
}
