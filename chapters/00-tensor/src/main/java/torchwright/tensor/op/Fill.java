package torchwright.tensor.op;

/**
 * Writes one value into every element; in place only; torch: {@code aten::fill_}.
 *
 * @param value converted to the tensor's dtype
 */
public record Fill(Number value) implements FillOp {}
