package torchwright.examples.chapter02;

import torchwright.nn.ForwardHook;
import torchwright.nn.Sequential;
import torchwright.nn.layer.Linear;
import torchwright.nn.layer.MyLinear;
import torchwright.nn.layer.OutputRecorder;
import torchwright.nn.layer.ReLU;
import torchwright.nn.layer.Tanh;
import torchwright.tensor.Generator;
import torchwright.tensor.RemovableHandle;
import torchwright.tensor.Tensor;

/** Hooks on a model that was written without a thought of them. */
final class Watched {
    private Watched() {}

    /** Looks for the layer after which numbers are too large. */
    static void whoIsTooLoud() {
        Sequential model = model();
        try (OutputRecorder recorder = new OutputRecorder(model)) {
            model.call(Tensor.randn(64, 100));
            recorder.outputs().forEach((path, output) -> {
                double deviation = output.std().item();
                System.out.printf("%-8s %6.2f%n", path, deviation);
            });
        }
    }

    /** Refuses an output that is too large, at the module that made it. */
    static void stopAtOnce() {
        Sequential model = model();
        ForwardHook limit = (module, inputs, output) -> {
            double largest = output.abs().max().item();
            if (largest > 4) {
                throw new IllegalStateException("an output of " + Math.round(largest));
            }
            return null;
        };
        model.modules().forEach(module -> module.registerForwardHook(limit));
        model.call(Tensor.randn(64, 100));
    }

    /** Replaces what a module made, for as long as the hook hangs. */
    static void replaced() {
        ReLU relu = new ReLU();
        ForwardHook limit = (module, inputs, output) -> output.clamp(0, 6);
        RemovableHandle handle = relu.registerForwardHook(limit);
        System.out.println(relu.call(Tensor.of(-9f, 3f, 9f)));
        handle.remove();
        System.out.println(relu.call(Tensor.of(-9f, 3f, 9f)));
    }

    /** {@return two halves, in one of which somebody took the wrong layer} */
    private static Sequential model() {
        Generator.defaultGenerator().manualSeed(42);
        return new Sequential(
                new Sequential(new Linear(100, 100), new Tanh(), new Linear(100, 100)),
                new Sequential(new Linear(100, 100), new ReLU(), new MyLinear(100, 100)),
                new Linear(100, 10));
    }
}
