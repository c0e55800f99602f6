package torchwright.examples.chapter01;

import torchwright.nn.Module;
import torchwright.nn.Parameter;
import torchwright.tensor.Tensor;

/** Two layers that differ in one word. */
final class TwoLayers {
    private TwoLayers() {}

    /** A layer with parameters. */
    static final class Trained extends Module {
        private final Parameter weight = new Parameter(Tensor.ones(7, 12));
        private final Parameter bias = new Parameter(Tensor.zeros(12));

        @Override
        public Tensor forward(Tensor x) {
            return x.matmul(weight).add(bias);
        }
    }

    /** The same with plain tensors. */
    static final class Forgotten extends Module {
        private final Tensor weight = Tensor.ones(7, 12);
        private final Tensor bias = Tensor.zeros(12);

        @Override
        public Tensor forward(Tensor x) {
            return x.matmul(weight).add(bias);
        }
    }

    static void parameters() {
        System.out.println(new Trained().parameters().size());
        System.out.println(new Forgotten().parameters().size());
    }
}
