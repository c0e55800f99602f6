package torchwright.examples.chapter05;

import java.util.stream.IntStream;
import torchwright.data.RandomSplit;
import torchwright.metrics.Accuracy;
import torchwright.tensor.DType;
import torchwright.tensor.Generator;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** A model that learns by heart: it answers with the label of the nearest point that it was shown. */
final class ByHeart {
    private static final int SIZE = 1000;
    private static final int[] LENGTHS = {700, 300};

    private final Tensor points;
    private final Tensor labels;

    private ByHeart(Tensor points, Tensor labels) {
        this.points = points;
        this.labels = labels;
    }

    /** {@return the label of the known point that is nearest to each} */
    private Tensor call(Tensor asked) {
        Tensor distances = asked.unsqueeze(1).sub(points).abs();
        return labels.indexSelect(0, distances.argmin(1));
    }

    private double accuracy(Tensor asked, Tensor actual) {
        Accuracy accuracy = new Accuracy();
        accuracy.update(call(asked), actual);
        return accuracy.compute().item();
    }

    /** Learns labels that were thrown with a coin, and is tested with what it learned from and with the rest. */
    static void coins() {
        Generator generator = new Generator().manualSeed(0);
        Tensor points = Tensor.rand(generator, Shape.of(SIZE), DType.FLOAT32);
        Tensor labels = Tensor.randint(generator, 0, 2, Shape.of(SIZE), DType.INT64);
        int[][] parts = RandomSplit.byLengths(SIZE, LENGTHS, generator);
        print(points, labels, parts[0], parts[1]);
    }

    /** The same, but the test set is drawn anew from all points. */
    static void leaked() {
        Generator generator = new Generator().manualSeed(0);
        Tensor points = Tensor.rand(generator, Shape.of(SIZE), DType.FLOAT32);
        Tensor labels = Tensor.randint(generator, 0, 2, Shape.of(SIZE), DType.INT64);
        int[] train = RandomSplit.byLengths(SIZE, LENGTHS, generator)[0];
        int[] test = RandomSplit.byLengths(SIZE, LENGTHS, generator)[1];
        long both = IntStream.of(test)
                .filter(i -> IntStream.of(train).anyMatch(j -> i == j))
                .count();
        System.out.println(both + " of " + test.length + " test points were learned from");
        print(points, labels, train, test);
    }

    private static void print(Tensor points, Tensor labels, int[] train, int[] test) {
        Tensor seen = Tensor.of(train);
        Tensor kept = Tensor.of(test);
        ByHeart model = new ByHeart(points.indexSelect(0, seen), labels.indexSelect(0, seen));
        System.out.printf("train %.2f%n", model.accuracy(points.indexSelect(0, seen), labels.indexSelect(0, seen)));
        System.out.printf("test  %.2f%n", model.accuracy(points.indexSelect(0, kept), labels.indexSelect(0, kept)));
    }
}
