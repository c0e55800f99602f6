package torchwright.tensor.op;

/**
 * Writes one number wherever an index points, {@code out[i][index[i][j]] = value}; torch: {@code aten::scatter.value}.
 *
 * @param dim   the dimension indexed, negative from the end
 * @param value converted to the tensor's dtype
 */
public record ScatterValue(int dim, Number value) implements ScatterOp {}
