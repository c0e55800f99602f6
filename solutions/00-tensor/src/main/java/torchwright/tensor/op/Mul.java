package torchwright.tensor.op;

/** Element-wise product of two tensors that broadcast; torch: {@code aten::mul}. */
public record Mul() implements BinaryOp {}
