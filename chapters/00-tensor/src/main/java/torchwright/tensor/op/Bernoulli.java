package torchwright.tensor.op;

import torchwright.tensor.Generator;

/**
 * Draws 1 with a given probability, else 0; in place only; torch: {@code aten::bernoulli_.float}.
 *
 * @param probability in {@code [0, 1]}
 * @param generator   where the random numbers come from
 */
public record Bernoulli(double probability, Generator generator) implements FillOp {}
