package torchwright.examples.chapter01;

import java.util.Map;
import torchwright.nn.Buffer;
import torchwright.nn.Module;
import torchwright.nn.Parameter;
import torchwright.tensor.Tensor;

/** What is saved of a model, and what is not loaded. */
final class Saved {
    private Saved() {}

    /** Two parameters and a buffer. */
    static final class Model extends Module {
        final Parameter weight = new Parameter(Tensor.ones(2, 3));
        final Parameter bias = new Parameter(Tensor.zeros(3));
        final Buffer steps = new Buffer(Tensor.of(7L));
    }

    static void stateDict() {
        new Model().stateDict().forEach((name, tensor) -> System.out.println(name + " = " + tensor));
    }

    static void refused() {
        Map<String, Tensor> saved =
                Map.of("weight", Tensor.zeros(3, 3), "bias", Tensor.ones(3), "stepz", Tensor.of(8L));
        new Model().loadStateDict(saved);
    }
}
