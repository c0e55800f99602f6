package torchwright.examples.chapter02;

import torchwright.nn.Module;
import torchwright.nn.Sequential;
import torchwright.nn.layer.Linear;
import torchwright.nn.layer.ReLU;
import torchwright.nn.layer.Tanh;
import torchwright.tensor.Tensor;

/** Inputs that do not fit. */
final class WrongShapes {
    private WrongShapes() {}

    /** A model of two halves. */
    static final class Model extends Module {
        final Sequential encoder = new Sequential(new Linear(7, 12), new ReLU());
        final Sequential decoder = new Sequential(new Linear(21, 7), new Tanh());

        @Override
        public Tensor forward(Tensor x) {
            return decoder.call(encoder.call(x));
        }
    }

    /** Somewhere in it, two digits were exchanged. */
    static void somewhereInTheModel() {
        new Model().call(Tensor.ones(2, 5, 7));
    }

    /** A layer takes rows, however many there are and in however many dimensions. */
    static void anyRank() {
        Linear layer = new Linear(7, 12);
        System.out.println(layer.call(Tensor.ones(7)).shape());
        System.out.println(layer.call(Tensor.ones(2, 3, 5, 7)).shape());
    }
}
