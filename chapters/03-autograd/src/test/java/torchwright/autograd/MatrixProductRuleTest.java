package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;
import static torchwright.testing.TensorAssertions.assertShape;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Mm;

@Exercise("3.2")
class MatrixProductRuleTest {
    private final Tensor a = RowProbe.leaf(new float[][] {{1, 2, 3}, {4, 5, 6}});
    private final Tensor b = RowProbe.leaf(new float[][] {{1, 0, 2, 0, 1}, {0, 1, 0, 3, 0}, {5, 0, 0, 0, 1}});

    @Test
    void aGradientHasTheShapeOfItsMatrix() {
        Tensor[] gradients = RowProbe.of(new Mm(), a, b).gradients(Tensor.ones(2, 5));

        assertShape(gradients[0], 2, 3);
        assertShape(gradients[1], 3, 5);
    }

    @Test
    void anElementOfTheLeftActsOnOneRowOfTheProduct() {
        // Only row 0 of the product is asked for: row 1 of the left matrix has no part in it.
        Tensor arrived = Tensor.of(new float[][] {{1, 1, 1, 1, 1}, {0, 0, 0, 0, 0}});
        Tensor[] gradients = RowProbe.of(new Mm(), a, b).gradients(arrived);

        assertEqual(
                gradients[0],
                Tensor.of(new float[][] {{4, 4, 6}, {0, 0, 0}}),
                "the gradient of A, where only row 0 of the product is asked for,");
    }

    @Test
    void anElementOfTheRightActsOnOneColumnOfTheProduct() {
        Tensor arrived = Tensor.of(new float[][] {{0, 1, 0, 0, 0}, {0, 1, 0, 0, 0}});
        Tensor[] gradients = RowProbe.of(new Mm(), a, b).gradients(arrived);

        assertEqual(
                gradients[1],
                Tensor.of(new float[][] {{0, 5, 0, 0, 0}, {0, 7, 0, 0, 0}, {0, 9, 0, 0, 0}}),
                "the gradient of B, where only column 1 of the product is asked for,");
    }

    /** Here every order and every transpose has the right shape, and only one has the right numbers. */
    @Test
    void squareMatricesDoNotHideAWrongTranspose() {
        Tensor left = RowProbe.leaf(new float[][] {{1, 2}, {3, 4}});
        Tensor right = RowProbe.leaf(new float[][] {{5, 6}, {7, 8}});
        Tensor[] gradients =
                RowProbe.of(new Mm(), left, right).gradients(Tensor.of(new float[][] {{1, 10}, {100, 1000}}));

        assertEqual(
                gradients[0],
                Tensor.of(new float[][] {{65, 87}, {6500, 8700}}),
                "the gradient of A, where 1, 10 and 100, 1000 arrived,");
        assertEqual(
                gradients[1],
                Tensor.of(new float[][] {{301, 3010}, {402, 4020}}),
                "the gradient of B, where 1, 10 and 100, 1000 arrived,");
    }

    @Test
    void ofTheWeightsOfALayerOnlyTheInputIsKept() {
        Tensor input = Tensor.ones(2, 3);
        RowProbe row = RowProbe.of(new Mm(), input, b);

        if (!row.keeps(input)) {
            fail("the weights want a gradient, and it is made of the input, but the row did not keep the input");
        }
        if (row.keeps(b)) {
            fail("the row kept the weights until backward, for nothing: only the input's gradient is made of them,"
                    + " and the input wants none\n"
                    + "declare for each formula the one matrix that it uses");
        }
    }

    @Test
    void theNodeIsNamedAsInTorch() {
        assertEquals("MmBackward0", RowProbe.of(new Mm(), a, b).name());
    }

    /** {@code <A B, G> = <A, dA> = <B, dB>}: the product is linear in each of its factors. */
    @SeededTest(cases = 100)
    void whatTheProductSaysOfItselfItsFactorsSayToo(Random random) {
        int[] sizes = {0, 1, 2, 3, 5, 7};
        int n = sizes[random.nextInt(sizes.length)];
        int k = sizes[random.nextInt(sizes.length)];
        int m = sizes[random.nextInt(sizes.length)];
        Generator generator = new Generator().manualSeed(random.nextInt());
        Tensor left = numbers(generator, n, k);
        Tensor right = numbers(generator, k, m);
        Tensor arrived = numbers(generator, n, m);
        Tensor expected = left.mm(right).mul(arrived).sum();

        Tensor[] gradients = RowProbe.of(
                        new Mm(),
                        left.clone().requiresGrad_(true),
                        right.clone().requiresGrad_(true))
                .gradients(arrived);

        assertEqual(gradients[0].mul(left).sum(), expected, "the sum of A times its gradient");
        assertEqual(gradients[1].mul(right).sum(), expected, "the sum of B times its gradient");
    }

    private static Tensor numbers(Generator generator, int... sizes) {
        return Tensor.randint(generator, -4, 5, Shape.of(sizes), DType.FLOAT64);
    }
}
