package torchwright.tensor.op;

/** The natural logarithm; torch: {@code aten::log}. */
public record Log() implements FloatUnaryOp {}
