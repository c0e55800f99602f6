package torchwright.tensor.op;

/** The sine, of radians; torch: {@code aten::sin}. */
public record Sin() implements FloatUnaryOp {}
