package torchwright.examples.chapter02;

import java.util.function.Supplier;
import torchwright.nn.Module;
import torchwright.nn.Sequential;
import torchwright.nn.init.Init;
import torchwright.nn.layer.Linear;
import torchwright.nn.layer.ReLU;
import torchwright.nn.layer.Residual;
import torchwright.tensor.Generator;
import torchwright.tensor.Tensor;

/** Two inputs on their way through many layers, without a way around the layers and with one. */
final class Ways {
    private static final int WIDTH = 100;
    private static final int DEPTH = 50;

    private Ways() {}

    /** Watches how far apart two inputs are, compared with how large they are. */
    static void howFarApart() {
        System.out.println("after block           1       2       5      20      50");
        printDistances("body", Ways::body);
        printDistances("Residual(body)", () -> new Residual(body()));
    }

    /** Stacks a hundred blocks that have learned nothing. */
    static void nothingLearned() {
        Sequential tower = new Sequential();
        for (int i = 0; i < 100; i++) {
            Linear body = new Linear(3, 3);
            Init.zeros_(body.weight());
            Init.zeros_(body.bias());
            tower.append(new Residual(body));
        }
        System.out.println(tower.call(Tensor.of(1f, 2f, 3f)).detach());
    }

    /** {@return two layers with a bend between them, as they come from their constructors} */
    private static Module body() {
        Linear first = new Linear(WIDTH, WIDTH);
        Linear second = new Linear(WIDTH, WIDTH);
        return new Sequential(first, new ReLU(), second);
    }

    private static void printDistances(String name, Supplier<Module> blocks) {
        Generator.defaultGenerator().manualSeed(42);
        Tensor x = Tensor.randn(2, WIDTH);
        System.out.printf("%-15s", name);
        for (int block = 1; block <= DEPTH; block++) {
            x = blocks.get().call(x).detach();
            if (block == 1 || block == 2 || block == 5 || block == 20 || block == 50) {
                Tensor one = x.select(0, 0);
                Tensor other = x.select(0, 1);
                System.out.printf(
                        " %7.3f", one.sub(other).norm().item() / one.norm().item());
            }
        }
        System.out.println();
    }
}
