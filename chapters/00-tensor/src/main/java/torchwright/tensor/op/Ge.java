package torchwright.tensor.op;

/** Element-wise {@code a >= b}; torch: {@code aten::ge}. */
public record Ge() implements ComparisonOp {}
