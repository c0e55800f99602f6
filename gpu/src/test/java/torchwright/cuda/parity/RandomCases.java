package torchwright.cuda.parity;

import java.util.function.Function;
import java.util.function.Supplier;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Generator;
import torchwright.tensor.Op;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Bernoulli;
import torchwright.tensor.op.BernoulliEach;
import torchwright.tensor.op.Normal;
import torchwright.tensor.op.RandomBits;
import torchwright.tensor.op.RandomIntegers;
import torchwright.tensor.op.RandomPermutation;
import torchwright.tensor.op.Uniform;

/** Random numbers: the same ones for the same seed, also the ones after them. */
final class RandomCases {
    private static final long SEED = 7;

    /** Draws twice, so that a generator that was advanced too far or too little is noticed. */
    private static final Program TWICE = (op, inputs) -> {
        Tensor[] constants = Program.detached(inputs);
        Tensor first = Dispatcher.runInto(op, constants[0], constants).clone();
        return new Tensor[] {first, Dispatcher.runInto(op, constants[0], constants)};
    };

    private RandomCases() {}

    static void addTo(ParityTable table) {
        fill(table, generator -> new Uniform(-2, 3, generator));
        fill(table, generator -> new Normal(1, 2, generator));
        fill(table, generator -> new Bernoulli(0.3, generator));
        fill(table, RandomBits::new);
        fill(table, generator -> new RandomIntegers(0, 2, generator));
        fill(table, generator -> new RandomIntegers(-5, 100, generator));
        fill(table, RandomPermutation::new);
        table.sweep(
                Shapes.ALL,
                (shape, dtype, arrangement) -> table.add(
                        seeded(BernoulliEach::new),
                        "twice",
                        TWICE,
                        Tolerance.EXACT,
                        new Operand(shape, dtype, arrangement).writable(),
                        new Operand(shape, dtype, table.arrangement()).of(Values.FRACTIONS)));
    }

    private static void fill(ParityTable table, Function<Generator, Op> op) {
        table.sweep(
                Shapes.ALL,
                (shape, dtype, arrangement) -> table.add(
                        seeded(op),
                        "twice",
                        TWICE,
                        Tolerance.EXACT,
                        new Operand(shape, dtype, arrangement).writable()));
    }

    private static Supplier<Op> seeded(Function<Generator, Op> op) {
        return () -> op.apply(new Generator().manualSeed(SEED));
    }
}
