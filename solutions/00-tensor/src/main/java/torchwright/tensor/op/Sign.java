package torchwright.tensor.op;

/** -1, 0 or 1; 0 for NaN; torch: {@code aten::sign}. */
public record Sign() implements UnaryOp {}
