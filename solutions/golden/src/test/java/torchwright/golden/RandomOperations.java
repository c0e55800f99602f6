package torchwright.golden;

import java.util.function.BiFunction;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Random numbers, from the default generator or one of their own, seeded first. */
final class RandomOperations {
    private RandomOperations() {}

    static void define(Operations operations) {
        drawing(operations, "rand", RandomOperations::rand);
        drawing(operations, "randn", RandomOperations::randn);
        drawing(operations, "randint", RandomOperations::randint);
        drawing(operations, "randperm", (generator, args) -> Tensor.randperm(generator, args.integer("n")));
        overwriting(operations);
        like(operations);
        sequences(operations);
    }

    private static Tensor rand(Generator generator, Arguments args) {
        return Tensor.rand(generator, args.shape("size"), args.dtype());
    }

    private static Tensor randn(Generator generator, Arguments args) {
        return Tensor.randn(generator, args.shape("size"), args.dtype());
    }

    private static Tensor randint(Generator generator, Arguments args) {
        long low = args.longInteger("low");
        return Tensor.randint(generator, low, args.longInteger("high"), args.shape("size"), DType.INT64);
    }

    private static void drawing(Operations operations, String name, BiFunction<Generator, Arguments, Tensor> draw) {
        operations.define(name, (in, args) -> draw.apply(seeded(args), args));
        operations.define("generator_" + name, (in, args) -> draw.apply(own(args), args));
    }

    private static Generator seeded(Arguments args) {
        return Generator.defaultGenerator().manualSeed(args.longInteger("seed"));
    }

    private static Generator own(Arguments args) {
        Generator generator = new Generator();
        return args.has("seed") ? generator.manualSeed(args.longInteger("seed")) : generator;
    }

    private static void overwriting(Operations operations) {
        operations.define("uniform_", (in, args) -> {
            seeded(args);
            return in.tensor(0).uniform_(args.real("low"), args.real("high"));
        });
        operations.define("normal_", (in, args) -> {
            seeded(args);
            return in.tensor(0).normal_(args.real("mean"), args.real("std"));
        });
        operations.define("bernoulli_", (in, args) -> {
            seeded(args);
            return in.tensor(0).bernoulli_(args.real("p"));
        });
        operations.define("bernoulli", (in, args) -> {
            seeded(args);
            return Tensor.bernoulli(in.tensor(0));
        });
        operations.define(
                "generator_bernoulli",
                (in, args) -> Tensor.zerosLike(in.tensor(0)).bernoulli_(in.tensor(0), own(args)));
    }

    private static void like(Operations operations) {
        operations.define("rand_like", (in, args) -> {
            seeded(args);
            return Tensor.randLike(in.tensor(0));
        });
        operations.define("randn_like", (in, args) -> {
            seeded(args);
            return Tensor.randnLike(in.tensor(0));
        });
    }

    private static void sequences(Operations operations) {
        operations.define("randn_twice", (in, args) -> {
            Generator generator = seeded(args);
            return new Tensor[] {randn(generator, args), randn(generator, args)};
        });
        operations.define("randn_then_rand", (in, args) -> {
            Generator generator = seeded(args);
            return new Tensor[] {randn(generator, args), rand(generator, args)};
        });
        operations.define("randn_reseeded", (in, args) -> {
            Generator generator = seeded(args);
            Shape shape = args.shape("size");
            Tensor first = Tensor.randn(generator, shape, DType.FLOAT32);
            generator.manualSeed(args.longInteger("again"));
            return new Tensor[] {first, Tensor.randn(generator, shape, DType.FLOAT32)};
        });
    }
}
