package torchwright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import torchwright.nn.Samples.Linear;
import torchwright.nn.Samples.ReLU;
import torchwright.tensor.Tensor;

class CallPathTest {
    static final class Classifier extends Module {
        final Sequential encoder = new Sequential(new Linear(2, 3), new ReLU(), new Linear(5, 7));
        final Linear head = new Linear(2, 2);

        @Override
        public Tensor forward(Tensor input) {
            return encoder.call(head.call(input));
        }
    }

    @Test
    void anErrorNamesTheLayerItHappenedIn() {
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> new Classifier().call(Tensor.ones(4, 2)));
        assertEquals(
                "mat1 and mat2 shapes cannot be multiplied (4x3 and 5x7)\nThe columns of the first must be as many as the rows of the second: 3 is not 5.\nin layer encoder.2 of Classifier:"
                        + " Linear(in_features=5, out_features=7, bias=True)",
                error.getMessage());
        assertInstanceOf(IllegalArgumentException.class, error.getCause());
    }

    @Test
    void anErrorInTheModelItselfNamesIt() {
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> new Linear(2, 3).call(Tensor.ones(4, 3)));
        assertEquals(
                "mat1 and mat2 shapes cannot be multiplied (4x3 and 2x3)\nThe columns of the first must be as many as the rows of the second: 3 is not 2.\nin Linear(in_features=2, out_features=3,"
                        + " bias=True)",
                error.getMessage());
    }

    @Test
    void afterAnErrorThePathIsEmptyAgain() {
        Classifier model = new Classifier();
        assertThrows(IllegalArgumentException.class, () -> model.call(Tensor.ones(4, 2)));
        IllegalArgumentException error = assertThrows(
                IllegalArgumentException.class, () -> model.encoder.get(0).call(Tensor.ones(4, 7)));
        assertEquals(true, error.getMessage().contains("\nin Linear("), error.getMessage());
    }

    @Test
    void errorsOfOtherKindsPassUnchanged() {
        ArithmeticException thrown = new ArithmeticException("of the user's own");
        Module module = new Module() {
            @Override
            public Tensor forward(Tensor input) {
                throw thrown;
            }
        };
        assertSame(thrown, assertThrows(ArithmeticException.class, () -> new Sequential(module).call(Tensor.ones(1))));
    }

    @Test
    void aModuleThatIsNoPartOfTheCallerIsNamedByItsClass() {
        Linear elsewhere = new Linear(2, 3);
        class Borrowing extends Module {
            @Override
            public Tensor forward(Tensor input) {
                return ((java.util.function.UnaryOperator<Tensor>) elsewhere::call).apply(input);
            }
        }
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> new Borrowing().call(Tensor.ones(4, 3)));
        assertEquals(true, error.getMessage().contains("in layer <Linear> of Borrowing: Linear("), error.getMessage());
    }
}
