package torchwright.tensor.op;

import torchwright.tensor.Generator;

/**
 * Writes {@code 0, ..., n - 1} in random order into a vector of {@code n} elements; in place only; torch: {@code
 * aten::randperm}.
 *
 * @param generator where the order comes from
 */
public record RandomPermutation(Generator generator) implements FillOp {}
