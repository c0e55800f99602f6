package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What torch 2.13 prints after {@code torch.set_printoptions}. */
class PrintOptionsTest {
    private static void assertPrints(String expected, Tensor tensor, PrintOptions options) {
        assertEquals(expected, TensorPrinter.print(tensor, options));
    }

    @Test
    void thePrecisionCanBeChosen() {
        assertPrints("tensor([0.12, 3.00])", Tensor.of(0.125f, 3f), PrintOptions.DEFAULT.withPrecision(2));
        assertPrints("tensor([0, 2])", Tensor.of(0.5f, 1.5f), PrintOptions.DEFAULT.withPrecision(0));
    }

    @Test
    void theSummaryCanBeChosen() {
        PrintOptions brief = PrintOptions.DEFAULT.withThreshold(5);
        Tensor matrix = Tensor.arange(12).view(3, 4);
        assertPrints("tensor([0, 1, 2,  ..., 7, 8, 9])", Tensor.arange(10), brief);
        assertPrints("""
                        tensor([[ 0,  ...,  3],
                                ...,
                                [ 8,  ..., 11]])\
                        """, matrix, brief.withEdgeItems(1));
        assertPrints("tensor([...], size=(3, 4))", matrix, brief.withEdgeItems(0));
    }

    @Test
    void theWidthOfALineCanBeChosen() {
        assertPrints("""
                        tensor([0, 1, 2, 3,
                                4, 5, 6, 7,
                                8, 9])\
                        """, Tensor.arange(10), PrintOptions.DEFAULT.withLineWidth(20));
    }

    @Test
    void scientificNotationCanBeForcedOrForbidden() {
        assertPrints("tensor([1.0000e+00, 1.0000e+01])", Tensor.of(1f, 10f), PrintOptions.DEFAULT.withScientific(true));
        assertPrints(
                "tensor([         0.0000, 1000000000.0000])",
                Tensor.of(1e-5f, 1e9f),
                PrintOptions.DEFAULT.withScientific(false));
    }

    @Test
    void negativeOptionsAreRefused() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> PrintOptions.DEFAULT.withPrecision(-1));
        assertEquals("precision: expected 0 or more, but got -1", refusal.getMessage());
    }
}
