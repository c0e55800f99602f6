package torchwright.tensor.op;

/** The square root; torch: {@code aten::sqrt}. */
public record Sqrt() implements FloatUnaryOp {}
