package torchwright.tensor.op;

import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;
import torchwright.tensor.TypePromotion;

/**
 * Joins tensors of one shape along a new dimension; torch: {@code aten::stack}.
 *
 * @param dim where the new dimension stands, negative from the end
 */
public record Stack(int dim) implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        if (inputs.length == 0) {
            throw new IllegalArgumentException("stack expects a non-empty TensorList");
        }
        Shape first = inputs[0].shape();
        int place = Shape.normalize(dim, first.rank() + 1);
        for (int i = 1; i < inputs.length; i++) {
            if (!inputs[i].shape().equals(first)) {
                throw new IllegalArgumentException(
                        "stack expects each tensor to be equal size, but got " + first.brackets() + " at entry 0 and "
                                + inputs[i].shape().brackets() + " at entry " + i);
            }
        }
        return new TensorSpec(first.inserted(place, inputs.length), TypePromotion.resultType(inputs));
    }

    @Override
    public Tensor[] decompose(Tensor[] inputs) {
        TensorSpec spec = infer(inputs);
        int place = Shape.normalize(dim, spec.shape().rank());
        Tensor[] slices = new Tensor[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            // Converted here: with their new dimension, scalars would no longer give way to tensors of lower kind.
            slices[i] = inputs[i].to(spec.dtype()).unsqueeze(place);
        }
        return new Tensor[] {Tensor.cat(slices, place)};
    }
}
