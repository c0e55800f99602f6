package torchwright.tensor.op;

/** The hyperbolic tangent; torch: {@code aten::tanh}. */
public record Tanh() implements FloatUnaryOp {}
