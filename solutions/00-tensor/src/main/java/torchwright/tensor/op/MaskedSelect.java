package torchwright.tensor.op;

import torchwright.tensor.Broadcasting;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.TensorSpec;

/**
 * The elements where a mask is true, as a vector in row-major order: inputs are the tensor and the mask, which
 * broadcast; torch: {@code aten::masked_select}.
 *
 * <p>The length depends on the mask's elements, so inferring the shape counts them first, by {@link CountNonzero}.
 */
public record MaskedSelect() implements Op {
    @Override
    public TensorSpec infer(Tensor[] inputs) {
        Tensor mask = inputs[1];
        if (mask.dtype() != DType.BOOL) {
            throw new IllegalArgumentException("masked_select: expected BoolTensor for mask");
        }
        Shape common = Broadcasting.shape(mask.shape(), inputs[0].shape());
        long repeats = mask.numel() == 0 ? 0 : common.numel() / mask.numel();
        long count = Dispatcher.run(new CountNonzero(), mask).itemLong() * repeats;
        return new TensorSpec(Shape.of(Math.toIntExact(count)), inputs[0].dtype());
    }
}
