package torchwright.tensor.op;

/** {@code 1 / sqrt(x)}; torch: {@code aten::rsqrt}. */
public record Rsqrt() implements FloatUnaryOp {}
