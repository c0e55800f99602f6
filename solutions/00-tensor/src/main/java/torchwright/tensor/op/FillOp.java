package torchwright.tensor.op;

/** An op that writes every element of its input without reading it; in place only. */
public interface FillOp extends UnaryOp {}
