package torchwright.tensor.op;

import torchwright.tensor.Generator;

/**
 * Draws evenly from the whole numbers {@code [low, high)}; in place only; torch: {@code aten::random_}.
 *
 * @param low       the smallest value
 * @param high      one more than the largest
 * @param generator where the random numbers come from
 */
public record RandomIntegers(long low, long high, Generator generator) implements FillOp {}
