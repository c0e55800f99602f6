package torchwright.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static torchwright.testing.TensorAssertions.assertEqual;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import torchwright.autograd.Autograd;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

class RegressionLossesTest {
    private final Tensor input = Tensor.of(0f, 2f, -3f, 0.5f).requiresGrad_(true);
    private final Tensor target = Tensor.of(0f, 1f, 1f, 0f);

    @Test
    void eachLossMeasuresEveryElement() {
        assertEqual(new MSELoss(Reduction.NONE).call(input, target).detach(), Tensor.of(0f, 1f, 16f, 0.25f));
        assertEqual(new L1Loss(Reduction.NONE).call(input, target).detach(), Tensor.of(0f, 1f, 4f, 0.5f));
        assertEqual(new HuberLoss(Reduction.NONE, 2).call(input, target).detach(), Tensor.of(0f, 0.5f, 6f, 0.125f));
        assertEqual(
                new SmoothL1Loss(Reduction.NONE, 2).call(input, target).detach(), Tensor.of(0f, 0.25f, 3f, 0.0625f));
    }

    @Test
    void meanIsTheDefaultAndSumAddsUp() {
        assertEquals(17.25 / 4, new MSELoss().call(input, target).item());
        assertEquals(17.25, new MSELoss(Reduction.SUM).call(input, target).item());
        assertEquals(5.5 / 4, RegressionLosses.l1Loss(input, target).item());
        assertEquals(4.125 / 4, RegressionLosses.huberLoss(input, target).item());
        assertEquals(4.125 / 4, RegressionLosses.smoothL1Loss(input, target).item());
    }

    @Test
    void nodesHaveTorchsNames() {
        assertEquals("MseLossBackward0", new MSELoss().call(input, target).gradFnName());
        assertEquals(
                "MseLossBackward0",
                new MSELoss(Reduction.NONE).call(input, target).gradFnName());
        assertEquals("HuberLossBackward0", new HuberLoss().call(input, target).gradFnName());
        assertEquals(
                "SmoothL1LossBackward0", new SmoothL1Loss().call(input, target).gradFnName());
        assertEquals("MeanBackward0", new L1Loss().call(input, target).gradFnName());
        assertEquals(
                "SumBackward0", new L1Loss(Reduction.SUM).call(input, target).gradFnName());
        assertEquals(
                "AbsBackward0", new L1Loss(Reduction.NONE).call(input, target).gradFnName());
        assertEquals(
                "MeanBackward0",
                new SmoothL1Loss(Reduction.MEAN, 0).call(input, target).gradFnName());
    }

    @Test
    void onlyWhatIsStretchedPassesAnExpand() {
        assertEquals(
                List.of("ExpandBackward0", "ExpandBackward0"),
                nextNodes(new MSELoss().call(input.detach().view(4, 1).requiresGrad_(true), input)));
        assertEquals(
                List.of("AccumulateGrad", "AccumulateGrad"),
                nextNodes(new MSELoss().call(input, target.requiresGrad_(true))));
    }

    private static List<String> nextNodes(Tensor loss) {
        return Autograd.gradFn(loss).next().stream()
                .map(edge -> edge.node().name())
                .toList();
    }

    @Test
    void textsAreTorchs() {
        assertEquals("MSELoss()", new MSELoss().toString());
        assertEquals("L1Loss()", new L1Loss(Reduction.SUM).toString());
        assertEquals("HuberLoss()", new HuberLoss(Reduction.MEAN, 2).toString());
        assertEquals("SmoothL1Loss()", new SmoothL1Loss().toString());
        assertEquals("none", Reduction.NONE.toString());
    }

    @Test
    void wholeNumbersHaveNoLoss() {
        Tensor whole = Tensor.of(1, 2);
        assertEquals(
                "\"mse_cpu\" not implemented for 'Long'",
                firstLine(assertThrows(UnsupportedOperationException.class, () -> new MSELoss().call(whole, whole))));
        assertEquals(
                "\"huber_cpu\" not implemented for 'Long'",
                firstLine(assertThrows(UnsupportedOperationException.class, () -> new HuberLoss().call(whole, whole))));
        assertEquals(0.25, new MSELoss().call(Tensor.of(1f, 2.5f), whole).item() * 2);
        assertEquals(
                DType.FLOAT64, new MSELoss().call(Tensor.of(1.0, 2.0), whole).dtype());
    }

    @Test
    void badArgumentsAreRefusedInTorchsWords() {
        assertEquals(
                "huber_loss does not support non-positive values for delta.",
                firstLine(assertThrows(
                        IllegalArgumentException.class, () -> new HuberLoss(Reduction.MEAN, 0).call(input, target))));
        assertEquals(
                "smooth_l1_loss does not support negative values for beta.",
                firstLine(assertThrows(
                        IllegalArgumentException.class,
                        () -> new SmoothL1Loss(Reduction.MEAN, -1).call(input, target))));
        assertEquals(
                "The size of tensor a (4) must match the size of tensor b (3) at non-singleton dimension 0",
                firstLine(assertThrows(
                        IllegalArgumentException.class, () -> new MSELoss().call(input, Tensor.of(1f, 2f, 3f)))));
    }

    @Test
    void hooksSeeBothTensors() {
        List<Integer> seen = new ArrayList<>();
        MSELoss loss = new MSELoss();
        loss.registerForwardPreHook((module, inputs) -> {
            seen.add(inputs.length);
            return null;
        });
        loss.call(input, target);
        assertEquals(List.of(2), seen);
    }

    private static String firstLine(Throwable error) {
        return error.getMessage().lines().findFirst().orElseThrow();
    }
}
