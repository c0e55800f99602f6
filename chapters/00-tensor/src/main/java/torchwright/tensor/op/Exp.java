package torchwright.tensor.op;

/** {@code e^x}; torch: {@code aten::exp}. */
public record Exp() implements FloatUnaryOp {}
