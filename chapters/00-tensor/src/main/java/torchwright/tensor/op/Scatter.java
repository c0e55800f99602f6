package torchwright.tensor.op;

/**
 * Writes one element of a source for each entry of an index, {@code out[i][index[i][j]] = source[i][j]}; torch:
 * {@code aten::scatter.src}. Where an element is pointed at twice, the later one in row-major order stays.
 *
 * @param dim the dimension indexed, negative from the end
 */
public record Scatter(int dim) implements ScatterOp {}
