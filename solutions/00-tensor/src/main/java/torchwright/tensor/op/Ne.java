package torchwright.tensor.op;

/** Element-wise {@code a != b}; torch: {@code aten::ne}. */
public record Ne() implements ComparisonOp {}
