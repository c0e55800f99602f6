package torchwright.examples.chapter05;

import torchwright.autograd.NoGrad;
import torchwright.nn.layer.Dropout;
import torchwright.nn.layer.Dropouts;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** A layer that answers differently each time. */
final class Dropping {
    private Dropping() {}

    /** Calls a dropout layer three times in train mode and once in eval mode. */
    static void fourCalls() {
        Generator.defaultGenerator().manualSeed(0);
        Dropout dropout = new Dropout(0.75);
        Tensor x = Tensor.of(1f, 2, 3, 4, 5, 6, 7, 8);
        System.out.println(dropout.call(x));
        System.out.println(dropout.call(x));
        System.out.println(dropout.call(x));
        dropout.eval();
        System.out.println(dropout.call(x));
    }

    /** The mean of many ones after dropout. */
    static void mean() {
        Generator generator = new Generator().manualSeed(1);
        Tensor x = Tensor.ones(100_000);
        for (double p : new double[] {0.1, 0.5, 0.75}) {
            Tensor dropped = Dropouts.dropout(x, p, true, generator);
            System.out.printf(
                    "p = %.2f   mean %.2f   largest %.2f%n",
                    p, dropped.mean().item(), dropped.max().item());
        }
    }

    /** Turns recording off, but leaves the layer in train mode. */
    static void noGradAlone() {
        Generator.defaultGenerator().manualSeed(0);
        Dropout dropout = new Dropout(0.75);
        try (var scope = new NoGrad()) {
            System.out.println(dropout.call(Tensor.ones(8)));
        }
    }
}
