package torchwright.benchmarks.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkTest {
    static List<Work> works() {
        return Stream.of(
                        Works.largeSquares(),
                        Works.squaresBetween(),
                        Works.mlpProducts(),
                        Works.convolutionProducts(),
                        Works.skinnyProducts(),
                        Works.batchedProducts(),
                        Works.loops(true),
                        Works.loops(false),
                        Works.functions(),
                        List.of(Works.logarithm()),
                        Works.reductions(),
                        Works.growingAdditions(),
                        Works.growingSums(),
                        List.of(TrainingStep.values()),
                        List.of(Overhead.values()),
                        List.of(StartUp.INSTANCE, Peak.FUSED_MULTIPLY_ADD))
                .<Work>flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("works")
    void aLabelIsReadAsTheWorkThatHasIt(Work work) {
        assertEquals(work, Work.parse(work.label()));
    }

    @Test
    void noTwoWorksShareALabel() {
        assertEquals(
                works().size(), works().stream().map(Work::label).distinct().count());
    }

    @Test
    void anUnknownLabelIsNamed() {
        for (String label : List.of("", "dance", "sgemm NN", "sgemm XX 1x2x3", "add", "train everything")) {
            String message = assertThrows(IllegalArgumentException.class, () -> Work.parse(label))
                    .getMessage();
            assertEquals("no work has the name \"" + label + "\"", message);
        }
    }

    @Test
    void aProductMultipliesAndAddsOnceForEachOfItsTerms() {
        assertEquals(2.0 * 3 * 4 * 5 * 6, new MatrixProduct(MatrixProduct.Form.NN, 3, 4, 5, 6).flops());
        assertEquals(4.0 * 6 * (12 + 20 + 15), new MatrixProduct(MatrixProduct.Form.TN, 3, 4, 5, 6).bytes());
    }

    @Test
    void aLoopReadsItsOperandsAndWritesItsResult() {
        assertEquals(1200, new Elementwise(Elementwise.Operation.ADD, false, 100).bytes());
        assertEquals(800, new Elementwise(Elementwise.Operation.COPY, true, 100).bytes());
    }

    @Test
    void theMlpProductsAreThoseOfItsLayers() {
        int[] widths = TrainingStep.widths();
        MatrixProduct forward = Works.mlpProducts().get(0);
        assertEquals(new MatrixProduct(MatrixProduct.Form.NT, TrainingStep.BATCH, widths[0], widths[1], 1), forward);
        assertTrue(Works.mlpProducts()
                .contains(new MatrixProduct(MatrixProduct.Form.NN, TrainingStep.BATCH, widths[2], widths[1], 1)));
    }
}
