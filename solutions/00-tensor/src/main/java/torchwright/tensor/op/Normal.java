package torchwright.tensor.op;

import torchwright.tensor.Generator;

/**
 * Draws from a normal distribution; in place only; torch: {@code aten::normal_}.
 *
 * @param mean      the mean
 * @param std       the standard deviation, at least 0
 * @param generator where the random numbers come from
 */
public record Normal(double mean, double std, Generator generator) implements FillOp {}
