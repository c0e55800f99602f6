package torchwright.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What follows the elements, letter for letter as torch 2.13 prints it: device, size, dtype, gradient. */
class PrintedSuffixesTest {
    private static void assertPrints(String expected, Tensor tensor) {
        assertEquals(expected, tensor.toString());
    }

    @Test
    void otherDtypesThanTheDefaultAreNamed() {
        assertPrints("tensor([0.1000, 2.0000], dtype=torch.float64)", Tensor.of(0.1, 2.0));
        assertPrints(
                "tensor([9.9976e-02, 6.5504e+04], dtype=torch.float16)",
                Tensor.of(0.1f, 65504f).to(DType.FLOAT16));
        assertPrints(
                "tensor([0.1001, 3.1406], dtype=torch.bfloat16)",
                Tensor.of(0.1f, 3.14159f).to(DType.BFLOAT16));
    }

    @Test
    void emptyTensorsShowTheirSize() {
        assertPrints("tensor([])", Tensor.zeros(0));
        assertPrints("tensor([], size=(0, 3))", Tensor.zeros(0, 3));
        assertPrints("tensor([], dtype=torch.int64)", Tensor.zeros(Shape.of(0), DType.INT64));
        assertPrints("tensor([], size=(2, 0), dtype=torch.bool)", Tensor.zeros(Shape.of(2, 0), DType.BOOL));
    }

    @Test
    void aLeafThatRequiresAGradientSaysSo() {
        assertPrints("tensor([1., 2.], requires_grad=True)", Tensor.of(1f, 2f).requiresGrad_(true));
        assertPrints(
                "tensor([1., 2.], dtype=torch.float64, requires_grad=True)",
                Tensor.of(1.0, 2.0).requiresGrad_(true));
        assertPrints(
                "tensor([], size=(0, 2), requires_grad=True)",
                Tensor.zeros(0, 2).requiresGrad_(true));
    }

    @Test
    void aResultNamesTheNodeThatMadeIt() {
        assertPrints("tensor(173.0244, grad_fn=<MseLossBackward0>)", madeBy("MseLossBackward0", Tensor.of(173.0244f)));
    }

    @Test
    void whatDoesNotFitOnTheLastLineStandsOnALineOfItsOwn() {
        Tensor eighths = Tensor.arange(7).to(DType.FLOAT32).div(8);
        assertPrints("""
                       tensor([0.0000, 0.1250, 0.2500, 0.3750, 0.5000, 0.6250, 0.7500],
                              requires_grad=True)\
                       """, eighths.detach().requiresGrad_(true));
        assertPrints("""
                       tensor([0.0000, 0.1250, 0.2500, 0.3750, 0.5000, 0.6250, 0.7500],
                              dtype=torch.float64, grad_fn=<CloneBackward0>)\
                       """, madeBy("CloneBackward0", eighths.to(DType.FLOAT64)));
    }

    @Test
    void onlyTheLastLineCountsForTheRoomThatIsLeft() {
        assertPrints(
                """
                tensor([0.0000, 0.1250, 0.2500, 0.3750, 0.5000, 0.6250, 0.7500, 0.8750, 1.0000,
                        1.1250, 1.2500, 1.3750], grad_fn=<CloneBackward0>)\
                """,
                madeBy("CloneBackward0", Tensor.arange(12).to(DType.FLOAT32).div(8)));
    }

    @Test
    void aTensorOnAnotherDeviceNamesItAndShowsItsElements() {
        RemovableHandle handle = Backends.register(new RemoteBackend());
        try {
            Device remote = new Device(RemoteBackend.TYPE, 1);
            assertPrints(
                    "tensor([1., 2.], device='remote:1')", Tensor.of(1f, 2f).to(remote));
            assertPrints(
                    "tensor([], device='remote:1', size=(0, 2))",
                    Tensor.zeros(0, 2).to(remote));
            assertPrints(
                    "tensor([1., 2.], device='remote:1', dtype=torch.float64)",
                    Tensor.of(1.0, 2.0).to(remote));
        } finally {
            handle.remove();
        }
    }

    private static Tensor madeBy(String node, Tensor tensor) {
        tensor.setAutograd(new Recorded(node));
        return tensor;
    }

    /** What autograd would know of a tensor that a recorded operation made. */
    private record Recorded(String gradFnName) implements AutogradMeta {
        @Override
        public boolean requiresGrad() {
            return true;
        }

        @Override
        public void setRequiresGrad(boolean requiresGrad) {
            throw new UnsupportedOperationException("a print changes nothing");
        }

        @Override
        public Tensor grad() {
            return null;
        }

        @Override
        public void setGrad(Tensor grad) {
            throw new UnsupportedOperationException("a print changes nothing");
        }

        @Override
        public boolean isLeaf() {
            return false;
        }

        @Override
        public void retainGrad() {
            throw new UnsupportedOperationException("a print changes nothing");
        }

        @Override
        public RemovableHandle registerHook(UnaryOperator<Tensor> hook) {
            throw new UnsupportedOperationException("a print changes nothing");
        }

        @Override
        public void backward(Tensor tensor, Tensor gradient, boolean retainGraph, boolean createGraph) {
            throw new UnsupportedOperationException("a print changes nothing");
        }
    }
}
