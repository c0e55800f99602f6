package torchwright.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static torchwright.testing.TensorAssertions.assertClose;
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

@Exercise("4.1")
class MeasureTheErrorTest {
    private final Tensor prediction = Tensor.of(3f, 5f, 6f);
    private final Tensor target = Tensor.of(1f, 2f, 7f);

    @Test
    void everyErrorIsSquared() {
        Tensor each = error(Reduction.NONE, prediction, target);

        assertEquals(
                prediction.shape(),
                each.shape(),
                "one number for each element is wanted, since the reduction is NONE; reduction.of(errors) decides");
        assertEqual(each, Tensor.of(4f, 9f, 1f), "the squared error of 3, 5, 6 where 1, 2, 7 is right");
    }

    @Test
    void tooHighAndTooLowCountAlike() {
        Tensor high = error(Reduction.NONE, Tensor.of(9f), Tensor.of(7f));
        Tensor low = error(Reduction.NONE, Tensor.of(5f), Tensor.of(7f));

        assertEqual(low, high, "the error of 5, compared with that of 9, where 7 is right");
    }

    @Test
    void theSumAddsThemUp() {
        assertNumber(14, error(Reduction.SUM, prediction, target), "the sum of 4, 9 and 1");
    }

    @Test
    void theMeanIsTheirAverage() {
        Tensor mean = error(Reduction.MEAN, Tensor.of(3f, 5f, 6f, 8f), Tensor.of(1f, 2f, 7f, 8f));

        assertNumber(3.5, mean, "the mean of 4, 9, 1 and 0");
    }

    @Test
    void theMeanIsTakenUnlessAnotherIsNamed() {
        Tensor loss = new MSELoss().call(Tensor.of(3f, 5f), Tensor.of(1f, 2f));

        assertNumber(6.5, loss, "the mean of 4 and 9");
    }

    @Test
    void errorsDoNotCancel() {
        Tensor loss = error(Reduction.MEAN, Tensor.of(2f, 8f), Tensor.of(5f, 5f));
        if (loss.item() == 0) {
            fail("the loss is 0, as if all were right, but one prediction was 3 too low and the other 3 too high\n"
                    + "the differences were added up before they had lost their sign: square each of them first");
        }
        assertNumber(9, loss, "the mean of 9 and 9");
    }

    @Test
    void nothingIsLostWhereAllIsRight() {
        assertNumber(0, error(Reduction.MEAN, target, target), "the loss of a prediction that is right everywhere");
    }

    @Test
    void aMatrixIsAveragedOverAllItsElements() {
        Tensor matrix = Tensor.of(new float[][] {{1, 2, 3}, {0, 0, 4}});
        Tensor zeros = Tensor.zeros(2, 3);

        assertNumber(30, error(Reduction.SUM, matrix, zeros), "the sum of the squares of 2 rows");
        assertNumber(5, error(Reduction.MEAN, matrix, zeros), "the mean of 6 squares that add up to 30, in 2 rows");
    }

    @Test
    void withoutAReductionTheShapeStays() {
        Tensor each = error(Reduction.NONE, Tensor.zeros(2, 3, 5), Tensor.ones(2, 3, 5));

        assertShape(each, Shape.of(2, 3, 5), "the error of each element");
    }

    @Test
    void predictionAndTargetStayAsTheyAre() {
        error(Reduction.MEAN, prediction, target);

        assertEqual(
                prediction,
                Tensor.of(3f, 5f, 6f),
                "the prediction, after its error was measured: sub_ and mul_ write,");
        assertEqual(target, Tensor.of(1f, 2f, 7f), "the target, after the error was measured: sub_ and mul_ write,");
    }

    @Test
    void theFirstErrorIsThatOfThePost() {
        Tensor x = Tensor.arange(11).to(DType.FLOAT32);
        Tensor right = x.mul(2).add(1);
        Tensor said = x.mul(-0.008346016518771648).add(-0.4773768484592438);

        assertClose(error(Reduction.MEAN, said, right), Tensor.of(173.02435f), "the loss that the post prints");
    }

    /** Whole numbers in float64 are exact, so a plain loop must find the very same. */
    @SeededTest(cases = 200)
    void itIsWhatALoopFinds(Random random) {
        Shape shape = Shape.of(random.ints(random.nextInt(4), 0, 4)
                .map(i -> new int[] {1, 2, 3, 5}[i])
                .toArray());
        Generator generator = new Generator().manualSeed(random.nextInt());
        Tensor p = Tensor.randint(generator, -9, 10, shape, DType.FLOAT64);
        Tensor y = Tensor.randint(generator, -9, 10, shape, DType.FLOAT64);
        double[] said = (double[]) p.reshape(-1).toArray();
        double[] right = (double[]) y.reshape(-1).toArray();
        double[] squares = new double[said.length];
        double sum = 0;
        for (int i = 0; i < said.length; i++) {
            squares[i] = Math.pow(said[i] - right[i], 2);
            sum += squares[i];
        }
        String where = " of the squared differences, shape " + shape.brackets() + ",";

        assertEqual(error(Reduction.NONE, p, y).reshape(-1), Tensor.of(squares), "each" + where);
        assertEqual(error(Reduction.SUM, p, y), Tensor.of(sum), "the sum" + where);
        assertClose(error(Reduction.MEAN, p, y), Tensor.of(sum / said.length), "the mean" + where);
    }

    private static Tensor error(Reduction reduction, Tensor prediction, Tensor target) {
        return new MSELoss(reduction).call(prediction, target);
    }

    private static void assertNumber(double expected, Tensor actual, String what) {
        assertShape(actual, Shape.SCALAR, what);
        assertEquals(expected, actual.item(), () -> what + suspicion(expected, actual.item()));
    }

    private static String suspicion(double expected, double actual) {
        if (actual == expected / 2) {
            return "\nexactly half: some books put 1/2 in front of the square, torch does not";
        }
        return Math.abs(actual - Math.sqrt(expected)) < 1e-6
                ? "\nthat is the root of it, another measure, which has the unit of what is predicted"
                : "";
    }
}
