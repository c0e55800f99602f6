package torchwright.tensor.op;

/** Element-wise {@code a == b}; torch: {@code aten::eq}. */
public record Eq() implements ComparisonOp {}
