package torchwright.autograd.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import torchwright.autograd.Autograd;
import torchwright.tensor.Tensor;

/**
 * The gradients of random programs agree with finite differences, and for every eighth the second derivatives too.
 *
 * <p>{@code -Dfuzz.graphs=20000} runs more; {@code -Dfuzz.seed=17} begins at another seed.
 */
class RandomGraphsTest {
    private static final double STEP = 1e-5;
    private static final String OVERWRITTEN = "one of the variables needed for gradient computation has been modified";

    private double worst;
    private int refused;
    private int second;

    @Test
    void gradientsOfRandomProgramsAgreeWithFiniteDifferences() {
        int graphs = Integer.getInteger("fuzz.graphs", 400);
        long first = Long.getLong("fuzz.seed", 1);
        for (long seed = first; seed < first + graphs; seed++) {
            RandomGraph graph = new RandomGraph(seed);
            try {
                compare(seed, graph, graph::run);
                if (seed % 8 == 0) {
                    compare(seed, graph, () -> gradientNumber(graph));
                    second++;
                }
            } catch (IllegalStateException refusal) {
                // A program may overwrite what it needs later; that must be noticed, and is no gradient.
                assertTrue(refusal.getMessage().startsWith(OVERWRITTEN), () -> "seed " + text(refusal, graph));
                refused++;
            }
        }
        int refusals = refused;
        assertTrue(refused < graphs / 4, () -> refusals + " of " + graphs + " programs were refused");
        System.out.printf(
                "random graphs: %d, of which %d were refused; second derivatives of %d; worst deviation %.1e%n",
                graphs, refused, second, worst);
    }

    private static String text(Exception problem, RandomGraph graph) {
        return problem + "\n" + graph;
    }

    /** A number made of the gradients, whose own gradients are second derivatives. */
    private static Tensor gradientNumber(RandomGraph graph) {
        Tensor[] leaves = graph.leaves().toArray(Tensor[]::new);
        Tensor[] gradients = Autograd.grad(new Tensor[] {graph.run()}, leaves, null, true, true, true);
        Tensor total = Tensor.of(0.0);
        for (int i = 0; i < gradients.length; i++) {
            total = gradients[i] == null ? total : total.add(RandomGraph.weighted(gradients[i], i + 5));
        }
        return total;
    }

    private void compare(long seed, RandomGraph graph, Supplier<Tensor> number) {
        Tensor[] leaves = graph.leaves().toArray(Tensor[]::new);
        Tensor result = number.get();
        if (!result.requiresGrad()) {
            return;
        }
        Tensor[] gradients = Autograd.grad(new Tensor[] {result}, leaves, null, false, false, true);
        for (int i = 0; i < leaves.length; i++) {
            Tensor elements = leaves[i].detach().view(-1);
            double[] expected = new double[(int) elements.numel()];
            double[] actual = gradients[i] == null
                    ? new double[expected.length]
                    : gradients[i].contiguous().toDoubles();
            for (int element = 0; element < expected.length; element++) {
                expected[element] = slope(number, elements.select(0, element));
                double deviation = Math.abs(actual[element] - expected[element]) / (1 + Math.abs(expected[element]));
                worst = Math.max(worst, deviation);
                if (!(deviation < 1e-5)) {
                    fail("seed " + seed + ", leaf v" + i + ", element " + element + ": expected " + expected[element]
                            + ", actual " + actual[element] + "\n" + graph);
                }
            }
        }
    }

    /** The central difference of fourth order: the error of the formula is far below that of rounding. */
    private static double slope(Supplier<Tensor> number, Tensor element) {
        double value = element.item();
        double near = at(number, element, value + STEP) - at(number, element, value - STEP);
        double far = at(number, element, value + 2 * STEP) - at(number, element, value - 2 * STEP);
        element.fill_(value);
        return (8 * near - far) / (12 * STEP);
    }

    private static double at(Supplier<Tensor> number, Tensor element, double value) {
        element.fill_(value);
        return number.get().item();
    }
}
