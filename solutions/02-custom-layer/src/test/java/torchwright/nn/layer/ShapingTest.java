package torchwright.nn.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import torchwright.nn.Module;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

class ShapingTest {
    private static String message(Module module, int... sizes) {
        return assertThrows(RuntimeException.class, () -> module.call(Tensor.ones(sizes)))
                .getMessage()
                .lines()
                .findFirst()
                .orElse("");
    }

    @Test
    void flattenJoinsDimensions() {
        assertEquals(Shape.of(2, 15), new Flatten().call(Tensor.ones(2, 3, 5)).shape());
        assertEquals(
                Shape.of(6, 5), new Flatten(0, -2).call(Tensor.ones(2, 3, 5)).shape());
        assertEquals(
                "Dimension out of range (expected to be in range of [-1, 0], but got 1)", message(new Flatten(), 2));
        assertEquals(
                "flatten() has invalid args: start_dim cannot come after end_dim", message(new Flatten(2, 1), 2, 3, 5));
    }

    @Test
    void unflattenCutsOne() {
        assertEquals(
                Shape.of(2, 2, 3, 5),
                new Unflatten(1, 2, 3).call(Tensor.ones(2, 6, 5)).shape());
        assertEquals(
                Shape.of(2, 2, 3, 5),
                new Unflatten(1, 2, -1).call(Tensor.ones(2, 6, 5)).shape());
        assertEquals(
                "unflatten: Provided sizes [2, 2] don't multiply up to the size of dim 1 (6) in the input tensor",
                message(new Unflatten(1, 2, 2), 2, 6, 5));
    }

    @Test
    void identityReturnsItsInput() {
        Tensor x = Tensor.ones(2, 3);
        assertSame(x, new Identity().call(x));
    }

    @Test
    void anErrorInsideNamesTheLayer() {
        String message = assertThrows(IndexOutOfBoundsException.class, () -> new Flatten().call(Tensor.ones(2)))
                .getMessage();
        assertTrue(message.endsWith("\nin Flatten(start_dim=1, end_dim=-1)"), message);
    }
}
