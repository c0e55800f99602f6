package torchwright.tensor;

/**
 * Extreme elements along a dimension and where they stand; torch's {@code torch.return_types.max}.
 *
 * @param values  the elements
 * @param indices their indices along the dimension, in int64; of the same shape
 */
public record ValuesAndIndices(Tensor values, Tensor indices) {}
