package torchwright.benchmarks.peer;

import torchwright.benchmarks.work.Overhead;
import torchwright.tensor.Tensor;

/** The engine's smallest ops. */
final class EngineOverhead {
    private EngineOverhead() {}

    static Job prepare(Overhead overhead) {
        Tensor a = Tensor.ones(1);
        Tensor b = Tensor.ones(1);
        Tensor leaf = Tensor.ones(1).requiresGrad_(true);
        return switch (overhead) {
            case VIEW -> () -> a.unsqueeze(0);
            case ADD -> () -> a.add(b);
            case RECORDED_ADD -> () -> leaf.add(b);
            case CHAIN -> () -> chain(a, b);
            case CHAIN_AND_BACKWARD ->
                () -> {
                    // As an optimizer's zeroGrad: the gradient is made anew, not added to the last one.
                    leaf.setGrad(null);
                    Tensor end = chain(leaf, b);
                    end.backward();
                    return end;
                };
        };
    }

    private static Tensor chain(Tensor start, Tensor b) {
        Tensor sum = start;
        for (int i = 0; i < Overhead.CHAIN_LENGTH; i++) {
            sum = sum.add(b);
        }
        return sum;
    }
}
