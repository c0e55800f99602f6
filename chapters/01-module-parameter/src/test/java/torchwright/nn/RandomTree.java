package torchwright.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import torchwright.tensor.Tensor;

/** Modules inside modules, of random shape, for the laws. */
final class RandomTree {
    /** A module that has whatever is registered with it. */
    static final class Node extends Module {}

    private final Random random;
    private final List<Node> nodes = new ArrayList<>();

    private RandomTree(Random random) {
        this.random = random;
    }

    /** {@return a root with a few generations below it; some modules are held in two places} */
    static Node grow(Random random) {
        return new RandomTree(random).node(3);
    }

    private Node node(int generations) {
        Node node = new Node();
        int parameters = random.nextInt(3);
        for (int i = 0; i < parameters; i++) {
            node.registerParameter("p" + i, new Parameter(numbers()));
        }
        if (random.nextBoolean()) {
            node.registerBuffer("seen", new Buffer(numbers()));
        }
        if (random.nextInt(3) == 0) {
            node.registerBuffer("cache", new Buffer(numbers(), false));
        }
        int children = generations == 0 ? 0 : random.nextInt(4);
        for (int i = 0; i < children; i++) {
            boolean shared = !nodes.isEmpty() && random.nextInt(5) == 0;
            Node child = shared ? nodes.get(random.nextInt(nodes.size())) : node(generations - 1);
            node.registerModule(Integer.toString(i), child);
        }
        nodes.add(node); // only finished ones are shared, so that no module contains itself
        return node;
    }

    private Tensor numbers() {
        float[] values = new float[2 + random.nextInt(2)];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(100);
        }
        return Tensor.of(values);
    }
}
