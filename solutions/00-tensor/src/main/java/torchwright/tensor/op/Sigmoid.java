package torchwright.tensor.op;

/** {@code 1 / (1 + e^-x)}; torch: {@code aten::sigmoid}. */
public record Sigmoid() implements FloatUnaryOp {}
