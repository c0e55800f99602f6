package torchwright.tensor.op;

/**
 * The variance, {@code sum((x - mean)^2) / max(0, n - correction)}; torch: {@code aten::var.correction}.
 *
 * @param dims       the dimensions over which it is taken
 * @param correction 1 for the unbiased estimate, 0 for the variance of these elements themselves
 * @param keepdim    whether the dimensions stay, with size 1
 */
public record Var(Dims dims, double correction, boolean keepdim) implements VarianceOp {}
