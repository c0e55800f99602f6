package torchwright.examples.chapter02;

import java.util.List;
import torchwright.nn.Module;
import torchwright.nn.layer.ELU;
import torchwright.nn.layer.LeakyReLU;
import torchwright.nn.layer.ReLU;
import torchwright.nn.layer.SiLU;
import torchwright.nn.layer.Sigmoid;
import torchwright.nn.layer.Softplus;
import torchwright.nn.layer.Tanh;
import torchwright.tensor.Tensor;

/** The activations beside each other. */
final class Activations {
    private static final List<Module> BENDS =
            List.of(new ReLU(), new LeakyReLU(), new ELU(), new SiLU(), new Softplus(), new Sigmoid(), new Tanh());

    private Activations() {}

    /** Asks each of them the same five numbers. */
    static void values() {
        Tensor x = Tensor.of(-3f, -1f, 0f, 1f, 3f);
        System.out.printf("%-36s", "x");
        print(x);
        for (Module activation : BENDS) {
            System.out.printf("%-36s", activation);
            print(activation.call(x));
        }
    }

    private static void print(Tensor row) {
        for (float value : (float[]) row.toArray()) {
            System.out.printf(" %7.3f", value);
        }
        System.out.println();
    }
}
