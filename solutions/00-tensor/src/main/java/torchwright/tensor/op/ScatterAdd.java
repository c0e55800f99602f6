package torchwright.tensor.op;

/**
 * Adds one element of a source for each entry of an index, {@code out[i][index[i][j]] += source[i][j]}; torch:
 * {@code aten::scatter_add}. Sums are taken in row-major order; for bool, a sum is an or.
 *
 * @param dim the dimension indexed, negative from the end
 */
public record ScatterAdd(int dim) implements ScatterOp {}
