package torchwright.examples.chapter01;

import torchwright.nn.Module;
import torchwright.nn.Parameter;
import torchwright.tensor.Tensor;

/** One parameter in two fields. */
final class Shared {
    private Shared() {}

    static void twoFieldsOneObject() {
        class Model extends Module {
            final Parameter input = new Parameter(Tensor.zeros(5, 2));
            final Parameter bias = new Parameter(Tensor.zeros(5));
            final Parameter output = input;

            @Override
            public Tensor forward(Tensor x) {
                return x.matmul(input).matmul(output.t()).add(bias);
            }
        }
        Model model = new Model();
        System.out.println(model.namedParameters().keySet());
        System.out.println(model.stateDict().keySet());
    }
}
