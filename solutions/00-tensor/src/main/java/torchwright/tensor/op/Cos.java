package torchwright.tensor.op;

/** The cosine, of radians; torch: {@code aten::cos}. */
public record Cos() implements FloatUnaryOp {}
