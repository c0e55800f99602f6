package torchwright.autograd.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** A random program of tensor operations from a few leaves to one number, which can be run again and again. */
final class RandomGraph {
    private static final int[][] SHAPES = {{}, {2}, {3}, {2, 3}, {3, 2}, {1, 3}, {2, 1}, {2, 3, 2}};
    private static final double LARGEST = 8;

    private final List<Tensor> leaves = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /**
     * Writes a program.
     *
     * @param seed decides it
     */
    RandomGraph(long seed) {
        Random random = new Random(seed);
        Generator generator = new Generator().manualSeed(seed);
        int count = 2 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            Shape shape = Shape.of(SHAPES[random.nextInt(SHAPES.length)]);
            leaves.add(Tensor.randn(generator, shape, DType.FLOAT64).requiresGrad_(true));
        }
        List<Tensor> variables = new ArrayList<>(leaves);
        StepWriter writer = new StepWriter(random, variables);
        int wanted = 4 + random.nextInt(12);
        for (int tries = 0; steps.size() < wanted && tries < 10 * wanted; tries++) {
            Step step = writer.next();
            if (step != null) {
                append(step, variables);
            }
        }
    }

    private void append(Step step, List<Tensor> variables) {
        Tensor made = step.run().on(variables);
        if (made == null) {
            steps.add(step);
        } else if (made.numel() > 0
                && made.numel() <= 36
                && made.detach().abs().amax(new int[0], false).item() < LARGEST) {
            steps.add(step);
            variables.add(made);
        }
    }

    List<Tensor> leaves() {
        return leaves;
    }

    /** {@return the program's number for what the leaves hold now: a weighted sum of all variables} */
    Tensor run() {
        List<Tensor> variables = new ArrayList<>(leaves);
        for (Step step : steps) {
            Tensor made = step.run().on(variables);
            if (made != null) {
                variables.add(made);
            }
        }
        Tensor total = Tensor.zeros(Shape.SCALAR, DType.FLOAT64);
        for (int i = 0; i < variables.size(); i++) {
            total = total.add(weighted(variables.get(i), i));
        }
        return total;
    }

    /** {@return the sum of a tensor's elements, each times a weight of its own} */
    static Tensor weighted(Tensor tensor, int salt) {
        Tensor weights = Tensor.arange(0, tensor.numel(), 1, DType.FLOAT64)
                .mul(0.7)
                .add(salt + 0.3)
                .sin();
        return tensor.mul(weights.view(tensor.shape())).sum();
    }

    @Override
    public String toString() {
        String shapes = leaves.stream().map(leaf -> leaf.shape().brackets()).collect(Collectors.joining(" "));
        return "leaves " + shapes + "\n" + steps.stream().map(Step::text).collect(Collectors.joining("\n"));
    }
}
