package torchwright.tensor.op;

/** Whether exactly one is true, where everything but 0 is true; torch: {@code aten::logical_xor}. */
public record LogicalXor() implements ComparisonOp {}
