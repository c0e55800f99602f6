package torchwright.examples.chapter01;

import java.util.List;
import torchwright.nn.Module;
import torchwright.tensor.Tensor;

/** A module that keeps others in a plain list. */
final class Containers {
    private Containers() {}

    static void aPlainList() {
        class Model extends Module {
            private final List<Module> layers = List.of(new TwoLayers.Trained(), new TwoLayers.Trained());

            @Override
            public Tensor forward(Tensor x) {
                return layers.get(1).call(layers.get(0).call(x));
            }
        }
        new Model().parameters();
    }
}
