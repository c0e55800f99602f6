package torchwright.tensor.op;

/** Whether both are true, where everything but 0 is true; torch: {@code aten::logical_and}. */
public record LogicalAnd() implements ComparisonOp {}
