package torchwright.tensor.op;

import torchwright.tensor.Generator;

/**
 * Draws evenly from all whole numbers that the dtype holds exactly; in place only; torch: {@code aten::random_}.
 *
 * @param generator where the random numbers come from
 */
public record RandomBits(Generator generator) implements FillOp {}
