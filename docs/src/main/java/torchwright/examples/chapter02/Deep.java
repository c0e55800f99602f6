package torchwright.examples.chapter02;

import java.util.function.Supplier;
import torchwright.nn.Module;
import torchwright.nn.init.FanMode;
import torchwright.nn.init.Init;
import torchwright.nn.init.Nonlinearity;
import torchwright.nn.layer.Identity;
import torchwright.nn.layer.Linear;
import torchwright.nn.layer.MyLinear;
import torchwright.nn.layer.ReLU;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** How large numbers are after many layers of width 100. */
final class Deep {
    private static final int WIDTH = 100;
    private static final int DEPTH = 50;

    private Deep() {}

    /** Sends rows through layers that begin as the post's does, and through such with smaller weights. */
    static void thePosts() {
        printHead();
        printRow("randn", () -> new MyLinear(WIDTH, WIDTH, false), new Identity());
        printRow("0.01 randn", () -> scaled(0.01), new Identity());
    }

    /** Measures how widely sums of random numbers vary. */
    static void sums() {
        Generator.defaultGenerator().manualSeed(42);
        for (int terms : new int[] {1, 4, 16, 64, 256}) {
            Tensor sums = Tensor.randn(10_000, terms).sum(1);
            System.out.printf("%3d terms: deviation %6.2f%n", terms, sums.std().item());
        }
    }

    /** Measures how widely evenly drawn numbers vary. */
    static void evenly() {
        Generator.defaultGenerator().manualSeed(42);
        Tensor even = Init.uniform_(Tensor.empty(1000, 1000), -1, 1);
        System.out.printf("deviation   %.3f%n", even.std().item());
        System.out.printf("1 / sqrt(3) %.3f%n", 1 / Math.sqrt(3));
    }

    /** Sends the same rows through layers with a fan-in init. */
    static void fanIn() {
        printHead();
        printRow("LINEAR", () -> kaiming(Nonlinearity.LINEAR), new Identity());
        printRow("LINEAR, and a relu", () -> kaiming(Nonlinearity.LINEAR), new ReLU());
        printRow("RELU, and a relu", () -> kaiming(Nonlinearity.RELU), new ReLU());
    }

    /** Sends the same rows through layers as they come from their constructor. */
    static void byDefault() {
        printHead();
        printRow("Linear", () -> new Linear(WIDTH, WIDTH), new Identity());
        printRow("Linear, and a relu", () -> new Linear(WIDTH, WIDTH), new ReLU());
    }

    private static Module scaled(double factor) {
        MyLinear layer = new MyLinear(WIDTH, WIDTH, false);
        layer.weights().detach().mul_(factor);
        return layer;
    }

    private static Module kaiming(Nonlinearity nonlinearity) {
        Linear layer = new Linear(WIDTH, WIDTH, false);
        Init.kaimingUniform_(layer.weight(), 0, FanMode.FAN_IN, nonlinearity);
        return layer;
    }

    private static void printHead() {
        System.out.println("after layer                 1          2          5         20         50");
    }

    /** Prints the standard deviation of all numbers after some of the layers. */
    private static void printRow(String name, Supplier<Module> layers, Module bend) {
        Generator.defaultGenerator().manualSeed(42);
        Tensor x = Tensor.randn(64, WIDTH);
        System.out.printf("%-18s", name);
        for (int layer = 1; layer <= DEPTH; layer++) {
            x = bend.call(layers.get().call(x)).detach();
            if (layer == 1 || layer == 2 || layer == 5 || layer == 20 || layer == 50) {
                System.out.printf(" %10.3g", x.std().item());
            }
        }
        System.out.println();
    }
}
