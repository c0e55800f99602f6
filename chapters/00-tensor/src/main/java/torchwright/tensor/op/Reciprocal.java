package torchwright.tensor.op;

/** {@code 1 / x}; torch: {@code aten::reciprocal}. */
public record Reciprocal() implements FloatUnaryOp {}
