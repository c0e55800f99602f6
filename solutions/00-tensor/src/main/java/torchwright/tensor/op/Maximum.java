package torchwright.tensor.op;

/** The larger of two elements; NaN if either is; torch: {@code aten::maximum}. */
public record Maximum() implements BinaryOp {}
