package torchwright.tensor.op;

/** Element-wise {@code a <= b}; torch: {@code aten::le}. */
public record Le() implements ComparisonOp {}
