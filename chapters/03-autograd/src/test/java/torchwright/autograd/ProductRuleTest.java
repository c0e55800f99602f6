package torchwright.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.Random;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Mul;

@Exercise("3.1")
class ProductRuleTest {
    private final Tensor a = Tensor.of(2f, 3f, 5f).requiresGrad_(true);
    private final Tensor b = Tensor.of(7f, -1f, 4f).requiresGrad_(true);

    @Test
    void theFirstFactorReceivesTheSecond() {
        Tensor[] gradients = RowProbe.of(new Mul(), a, b).gradients(Tensor.ones(3));

        assertEqual(gradients[0], b.detach(), "the gradient of a in a * b");
    }

    @Test
    void theSecondFactorReceivesTheFirst() {
        Tensor[] gradients = RowProbe.of(new Mul(), a, b).gradients(Tensor.ones(3));

        assertEqual(gradients[1], a.detach(), "the gradient of b in a * b");
    }

    @Test
    void whatArrivesIsPassedOnAsAFactor() {
        Tensor[] gradients = RowProbe.of(new Mul(), a, b).gradients(Tensor.of(10f, 100f, 1000f));

        assertEqual(gradients[0], Tensor.of(70f, -100f, 4000f), "the gradient of a, where 10, 100, 1000 arrived");
        assertEqual(gradients[1], Tensor.of(20f, 300f, 5000f), "the gradient of b, where 10, 100, 1000 arrived");
    }

    @Test
    void theGradientThatArrivedIsLeftAsItIs() {
        Tensor arrived = Tensor.of(10f, 100f, 1000f);
        RowProbe.of(new Mul(), a, b).gradients(arrived);

        assertEqual(
                arrived,
                Tensor.of(10f, 100f, 1000f),
                "the gradient that arrived, which others may hold, after both formulas");
    }

    @Test
    void aSquareReceivesItTwice() {
        Tensor[] gradients = RowProbe.of(new Mul(), a, a).gradients(Tensor.ones(3));

        assertEqual(gradients[0].add(gradients[1]), Tensor.of(4f, 6f, 10f), "2a, the gradient of a * a");
    }

    @Test
    void theFactorThatTheOtherNeedsIsKept() {
        Tensor constant = Tensor.of(7f, -1f, 4f);
        RowProbe row = RowProbe.of(new Mul(), a, constant);

        if (!row.keeps(constant)) {
            fail("a wants a gradient, and it is made of the other factor, but the row did not keep that one\n"
                    + "a formula declares what it uses, not the input that it is for");
        }
        assertEqual(row.gradients(Tensor.ones(3))[0], constant, "the gradient of a in a * constant");
    }

    @Test
    void aFactorThatNobodyNeedsIsNotKept() {
        Tensor constant = Tensor.of(7f, -1f, 4f);
        RowProbe row = RowProbe.of(new Mul(), a, constant);

        if (row.keeps(a)) {
            fail("the row kept a until backward, for nothing: only the constant's gradient is made of a,"
                    + " and the constant wants none\n"
                    + "declare for each formula the one input that it uses");
        }
        assertNull(row.gradients(Tensor.ones(3))[1], "the constant wants no gradient");
    }

    @Test
    void theNodeIsNamedAsInTorch() {
        assertEquals("MulBackward0", RowProbe.of(new Mul(), a, b).name());
    }

    /** As a factor grows by 1, the product grows by its gradient; with whole numbers this is exact. */
    @SeededTest(cases = 100)
    void theGradientPredictsTheChange(Random random) {
        int n = 1 + random.nextInt(5);
        float[] x = new float[n];
        float[] y = new float[n];
        float[] arrived = new float[n];
        float[] asXGrows = new float[n];
        float[] asYGrows = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextInt(19) - 9;
            y[i] = random.nextInt(19) - 9;
            arrived[i] = 1 + random.nextInt(9);
            // The 0 turns -0 into 0.
            asXGrows[i] = 0 + arrived[i] * ((x[i] + 1) * y[i] - x[i] * y[i]);
            asYGrows[i] = 0 + arrived[i] * (x[i] * (y[i] + 1) - x[i] * y[i]);
        }
        Tensor[] gradients =
                RowProbe.of(new Mul(), RowProbe.leaf(x), RowProbe.leaf(y)).gradients(Tensor.of(arrived));

        assertEqual(
                gradients[0].add(0), Tensor.of(asXGrows), "the change of a * b, times what arrived, as a grows by 1,");
        assertEqual(
                gradients[1].add(0), Tensor.of(asYGrows), "the change of a * b, times what arrived, as b grows by 1,");
    }
}
