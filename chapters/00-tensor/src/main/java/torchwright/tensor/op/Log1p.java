package torchwright.tensor.op;

/** {@code log(1 + x)}, exact for small {@code x}; torch: {@code aten::log1p}. */
public record Log1p() implements FloatUnaryOp {}
