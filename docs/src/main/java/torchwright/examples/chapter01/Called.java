package torchwright.examples.chapter01;

import torchwright.nn.Sequential;
import torchwright.tensor.Tensor;

/** A layer that is called with a wrong shape. */
final class Called {
    private Called() {}

    static void anErrorNamesItsLayer() {
        Sequential model = new Sequential(new TwoLayers.Trained(), new TwoLayers.Trained());
        model.call(Tensor.ones(5, 7));
    }
}
