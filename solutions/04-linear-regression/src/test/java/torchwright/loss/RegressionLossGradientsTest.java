package torchwright.loss;

import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import torchwright.autograd.Gradcheck;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** First and second derivatives of the losses agree with finite differences, and the first ones with torch's bits. */
class RegressionLossGradientsTest {
    @TestFactory
    Stream<DynamicTest> everyLossWithEveryReductionAndEveryBroadcast() {
        int[][][] shapes = {{{5, 3}, {5, 3}}, {{7, 2}, {2}}, {{3, 1}, {1, 5}}, {{}, {3}}, {{2, 3}, {7, 2, 3}}};
        List<DynamicTest> tests = new ArrayList<>();
        for (Reduction reduction : Reduction.values()) {
            for (int[][] pair : shapes) {
                add(tests, "mse", reduction, pair, (p, y) -> RegressionLosses.mseLoss(p, y, reduction));
                add(tests, "l1", reduction, pair, (p, y) -> RegressionLosses.l1Loss(p, y, reduction));
                add(tests, "huber", reduction, pair, (p, y) -> RegressionLosses.huberLoss(p, y, reduction, 0.7));
                add(tests, "smooth l1", reduction, pair, (p, y) -> RegressionLosses.smoothL1Loss(p, y, reduction, 1.3));
            }
        }
        return tests.stream();
    }

    private static void add(
            List<DynamicTest> tests,
            String loss,
            Reduction reduction,
            int[][] shapes,
            BinaryOperator<Tensor> function) {
        Shape input = Shape.of(shapes[0]);
        Shape target = Shape.of(shapes[1]);
        String name = loss + ", " + reduction + ", " + input.brackets() + " against " + target.brackets();
        tests.add(DynamicTest.dynamicTest(name, () -> check(function, input, target)));
    }

    private static void check(BinaryOperator<Tensor> loss, Shape input, Shape target) {
        Generator generator = new Generator().manualSeed(5);
        Tensor p = Tensor.randn(generator, input, DType.FLOAT64).requiresGrad_(true);
        Tensor y = Tensor.randn(generator, target, DType.FLOAT64).requiresGrad_(true);
        Gradcheck.gradcheck(both -> new Tensor[] {loss.apply(both[0], both[1])}, p, y);
        Gradcheck.gradgradcheck(both -> new Tensor[] {loss.apply(both[0], both[1])}, p, y);
    }

    @Test
    void theFactorIsRoundedBeforeItIsMultipliedAsInTorch() {
        float[] p = {0.1f, 0.7f, 1.3f, -2.9f, 3.3f, 0.01f, 5.5f};
        float[] y = {1, -1, 0.3f, 0.2f, 8, 0.02f, -7.7f};
        Tensor input = Tensor.of(p).requiresGrad_(true);
        RegressionLosses.mseLoss(input, Tensor.of(y)).backward();
        float factor = (float) (2.0 / 7);
        float[] expected = new float[7];
        for (int i = 0; i < 7; i++) {
            expected[i] = factor * (p[i] - y[i]);
        }
        assertEqual(input.grad(), Tensor.of(expected));
    }

    @Test
    void theGradientOfTheTargetIsTheOpposite() {
        Tensor input = Tensor.of(1f, 2f, 5f).requiresGrad_(true);
        Tensor target = Tensor.of(3f, 2f, 4f).requiresGrad_(true);
        RegressionLosses.huberLoss(input, target, Reduction.SUM, 0.5).backward();
        assertEqual(input.grad(), Tensor.of(-0.5f, 0f, 0.5f));
        assertEqual(target.grad(), Tensor.of(0.5f, 0f, -0.5f));
    }
}
