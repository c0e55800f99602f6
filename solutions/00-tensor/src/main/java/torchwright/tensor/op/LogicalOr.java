package torchwright.tensor.op;

/** Whether at least one is true, where everything but 0 is true; torch: {@code aten::logical_or}. */
public record LogicalOr() implements ComparisonOp {}
