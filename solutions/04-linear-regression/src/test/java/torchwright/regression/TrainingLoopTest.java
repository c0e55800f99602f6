package torchwright.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torchwright.loss.MSELoss;
import torchwright.optim.SGD;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** The post's own run, digit for digit, from the start that its losses give away. */
class TrainingLoopTest {
    private final Tensor x = Tensor.arange(0, 11, 1).to(DType.FLOAT32).view(-1, 1);
    private final Tensor y = x.mul(2).add(1);

    private static LinearRegression started() {
        LinearRegression model = new LinearRegression(1, 1);
        model.loadStateDict(Map.of(
                "linear.weight", Tensor.full(Shape.of(1, 1), -0.008346016518771648),
                "linear.bias", Tensor.full(Shape.of(1), -0.4773768484592438)));
        return model;
    }

    @Test
    void itPrintsThePostsLosses() {
        LinearRegression model = started();
        List<Double> losses = new ArrayList<>();
        new TrainingLoop(model, new MSELoss(), new SGD(model.parameters(), 0.01))
                .run(100, x, y, (epoch, loss) -> losses.add(loss));
        assertEquals(100, losses.size());
        assertEquals(
                List.of(
                        173.02435302734375,
                        14.464330673217773,
                        1.5271694660186768,
                        0.1288181096315384,
                        0.1273796111345291),
                List.of(losses.get(0), losses.get(1), losses.get(2), losses.get(98), losses.get(99)));
        assertEquals("tensor([[2.0956]])", model.linear().weight().data().toString());
        assertEquals("tensor([0.3361])", model.linear().bias().data().toString());
    }

    @Test
    void theLossPrintsAsInThePost() {
        Tensor loss = new MSELoss().call(started().call(x), y);
        assertEquals("tensor(173.0244, grad_fn=<MseLossBackward0>)", loss.toString());
    }

    @Test
    void theModelPrintsAsInTorch() {
        assertEquals(
                "LinearRegression(\n  (linear): Linear(in_features=1, out_features=1, bias=True)\n)",
                started().toString());
    }

    @Test
    void plainTensorsCannotBeTrained() {
        PlainTensorLinear model = new PlainTensorLinear(1, 1);
        assertTrue(model.parameters().isEmpty());
        assertTrue(model.stateDict().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new SGD(model.parameters(), 0.01));
        Tensor loss = new MSELoss().call(model.call(x), y);
        assertThrows(IllegalStateException.class, loss::backward);
    }
}
