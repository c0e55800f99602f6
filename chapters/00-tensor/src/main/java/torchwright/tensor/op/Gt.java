package torchwright.tensor.op;

/** Element-wise {@code a > b}; torch: {@code aten::gt}. */
public record Gt() implements ComparisonOp {}
