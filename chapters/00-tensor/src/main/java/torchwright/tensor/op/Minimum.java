package torchwright.tensor.op;

/** The smaller of two elements; NaN if either is; torch: {@code aten::minimum}. */
public record Minimum() implements BinaryOp {}
