package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Dims;
import torchwright.tensor.op.Mean;
import torchwright.tensor.op.Sum;

@Exercise("3.3")
class SumSpreadsItsGradientTest {
    @Test
    void everyTermReceivesTheGradientOfTheSum() {
        assertEqual(
                ofSum(Tensor.of(3f), false, Shape.of(2, 3)),
                Tensor.of(new float[][] {{3, 3, 3}, {3, 3, 3}}),
                "the gradient of x in x.sum()");
    }

    @Test
    void aColumnReceivesTheGradientOfItsOwnSum() {
        assertEqual(
                ofSum(Tensor.of(1f, 10f, 100f), false, Shape.of(2, 3), 0),
                Tensor.of(new float[][] {{1, 10, 100}, {1, 10, 100}}),
                "the gradient of x in x.sum(0)");
    }

    @Test
    void aRowReceivesTheGradientOfItsOwnSum() {
        assertEqual(
                ofSum(Tensor.of(1f, 10f), false, Shape.of(2, 3), 1),
                Tensor.of(new float[][] {{1, 1, 1}, {10, 10, 10}}),
                "the gradient of x in x.sum(1)");
    }

    @Test
    void itDoesNotMatterWhetherTheDimensionWasKept() {
        assertEqual(
                ofSum(Tensor.of(new float[][] {{1}, {10}}), true, Shape.of(2, 3), 1),
                Tensor.of(new float[][] {{1, 1, 1}, {10, 10, 10}}),
                "the gradient of x in x.sum(1, true)");
    }

    @Test
    void squaresDoNotConfuseRowsWithColumns() {
        assertEqual(
                ofSum(Tensor.of(1f, 10f), false, Shape.of(2, 2), 1),
                Tensor.of(new float[][] {{1, 1}, {10, 10}}),
                "the gradient of x in x.sum(1), where x is square,");
    }

    @Test
    void severalDimensionsComeBackEachAtItsOwnPlace() {
        assertEqual(
                ofSum(Tensor.of(1f, 10f), false, Shape.of(2, 2, 2), 0, 2),
                Tensor.of(new float[][][] {{{1, 1}, {10, 10}}, {{1, 1}, {10, 10}}}),
                "the gradient of x in x.sum(new int[] {0, 2}, false)");
    }

    /** A mean is a sum, divided; its row in the table divides what this exercise returns. */
    @Test
    void aMeanGivesEveryTermItsShare() {
        Tensor x = Tensor.zeros(2, 3).requiresGrad_(true);
        Tensor gradient = RowProbe.of(new Mean(Dims.of(2, 1), false, null), x).gradients(Tensor.of(3f, 30f))[0];

        assertEqual(
                gradient,
                Tensor.of(new float[][] {{1, 1, 1}, {10, 10, 10}}),
                "the gradient of x in x.mean(1), where 3 and 30 arrived,");
    }

    @Test
    void nothingIsCopied() {
        Tensor arrived = Tensor.of(1f, 10f);
        Tensor gradient = ofSum(arrived, false, Shape.of(2, 3), 1);

        if (gradient.storage() != arrived.storage()) {
            fail("the 6 elements of the gradient were written out, but there are only 2 different ones\n"
                    + "expand shows each of them 3 times where it is: its stride along dimension 1 is 0");
        }
    }

    /** {@code <sum(x), g> = <x, spread(g)>}: summing and spreading are each other's transpose. */
    @SeededTest(cases = 200)
    void itIsTheTransposeOfTheSum(Random random) {
        Shape shape = Shape.of(random.ints(random.nextInt(5), 0, 5)
                .map(i -> new int[] {0, 1, 2, 3, 5}[i])
                .toArray());
        int[] dims = IntStream.range(0, shape.rank())
                .filter(dim -> random.nextBoolean())
                .toArray();
        boolean keepdim = random.nextBoolean() && dims.length > 0;
        Generator generator = new Generator().manualSeed(random.nextInt());
        Tensor x = Tensor.randint(generator, -9, 10, shape, DType.FLOAT64);
        Tensor sum = dims.length == 0 ? x.sum() : x.sum(dims, keepdim);
        Tensor arrived = Tensor.randint(generator, -9, 10, sum.shape(), DType.FLOAT64);

        Tensor gradient = ofSum(arrived, keepdim, shape, dims);

        assertEqual(
                gradient.mul(x).sum(),
                sum.mul(arrived).sum(),
                "the sum of x times its gradient, for " + shape.brackets() + " summed to "
                        + sum.shape().brackets() + ",");
    }

    /** The gradient of x in {@code x.sum(dims, keepdim)}; of all elements if no dimension is named. */
    private static Tensor ofSum(Tensor arrived, boolean keepdim, Shape shape, int... dims) {
        Tensor x = Tensor.full(shape, 0, arrived.dtype(), arrived.device()).requiresGrad_(true);
        return RowProbe.of(new Sum(Dims.ofOrAll(shape.rank(), dims), keepdim, null), x)
                .gradients(arrived)[0];
    }
}
