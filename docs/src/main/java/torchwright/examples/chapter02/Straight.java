package torchwright.examples.chapter02;

import torchwright.nn.Module;
import torchwright.nn.Sequential;
import torchwright.nn.layer.MyLinear;
import torchwright.nn.layer.ReLU;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** What linear layers in a row can do, and what they cannot. */
final class Straight {
    private Straight() {}

    /** Replaces two layers by one. */
    static void twoAreOne() {
        Generator.defaultGenerator().manualSeed(42);
        MyLinear first = new MyLinear(7, 12);
        MyLinear second = new MyLinear(12, 3);

        MyLinear one = new MyLinear(7, 3);
        Tensor product = first.weights().matmul(second.weights());
        one.weights().detach().copy_(product.detach());
        one.bias().detach().copy_(second.call(first.bias()).detach());

        Tensor x = Tensor.randn(2, 7);
        System.out.println(second.call(first.call(x)).detach());
        System.out.println(one.call(x).detach());
    }

    /** Adds what three layers say of the corners of a square, along either diagonal. */
    static void diagonals() {
        Generator.defaultGenerator().manualSeed(42);
        for (int i = 0; i < 3; i++) {
            Module model = new Sequential(new MyLinear(2, 8), new MyLinear(8, 1));
            printDiagonals(model);
        }
    }

    /** The same, with a bend between the layers. */
    static void diagonalsWithABend() {
        Generator.defaultGenerator().manualSeed(42);
        for (int i = 0; i < 3; i++) {
            Module model = new Sequential(new MyLinear(2, 8), new ReLU(), new MyLinear(8, 1));
            printDiagonals(model);
        }
    }

    private static void printDiagonals(Module model) {
        double same = at(model, 0, 0) + at(model, 1, 1);
        double different = at(model, 0, 1) + at(model, 1, 0);
        System.out.printf("f(0,0) + f(1,1) = %8.4f     f(0,1) + f(1,0) = %8.4f%n", same, different);
    }

    private static double at(Module model, float a, float b) {
        return model.call(Tensor.of(a, b)).item();
    }
}
