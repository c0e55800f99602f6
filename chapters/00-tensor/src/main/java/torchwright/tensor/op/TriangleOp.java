package torchwright.tensor.op;

import java.util.Locale;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/** An op that keeps one side of a diagonal of each matrix and sets the other to 0. */
public interface TriangleOp extends Op {
    /** {@return 0 for the main diagonal, positive above it, negative below} */
    int diagonal();

    /**
     * Whether an element is kept.
     *
     * @param row    its row
     * @param column its column
     * @return false where the result is 0
     */
    boolean keeps(int row, int column);

    @Override
    default TensorSpec infer(Tensor[] inputs) {
        if (inputs[0].rank() < 2) {
            throw new IllegalArgumentException(
                    name().toLowerCase(Locale.ROOT) + ": input tensor must have at least 2 dimensions");
        }
        return new TensorSpec(inputs[0].shape(), inputs[0].dtype());
    }
}
