package torchwright.tensor.op;

import torchwright.tensor.Generator;

/**
 * Draws evenly from {@code [from, to)}; in place only; torch: {@code aten::uniform_}.
 *
 * @param from      the lower end
 * @param to        the upper end
 * @param generator where the random numbers come from
 */
public record Uniform(double from, double to, Generator generator) implements FillOp {}
