package torchwright.tensor.op;

/** Element-wise {@code a < b}; torch: {@code aten::lt}. */
public record Lt() implements ComparisonOp {}
