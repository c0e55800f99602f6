package torchwright.benchmarks.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import torchwright.benchmarks.work.MatrixProduct.Form;

/** The works that the report measures, by question. */
public final class Works {
    /** How many elements an element-wise op has: 16 MB an operand, more than a cache keeps of three. */
    public static final int ELEMENTS = 1 << 22;

    /** The size of the products on the rungs of the ladder: large enough for caches to matter. */
    public static final int LADDER = 512;

    private static final int ROWS = 4096;
    private static final int COLUMNS = 1024;

    private Works() {}

    /** {@return square products for which there is a target} */
    public static List<MatrixProduct> largeSquares() {
        return squares(256, 512, 1024, 2048);
    }

    /** {@return square products of other sizes, to see whether speed grows with size} */
    public static List<MatrixProduct> squaresBetween() {
        return squares(8, 16, 32, 128, 192, 257, 768, 1536);
    }

    private static List<MatrixProduct> squares(int... sizes) {
        return IntStream.of(sizes).mapToObj(MatrixProduct::square).toList();
    }

    /** {@return for the layers 784-256-128 of an MLP and a batch of 64: forward, by the weight, by the input} */
    public static List<MatrixProduct> mlpProducts() {
        return List.of(
                new MatrixProduct(Form.NT, 64, 784, 256, 1),
                new MatrixProduct(Form.TN, 256, 64, 784, 1),
                new MatrixProduct(Form.NT, 64, 256, 128, 1),
                new MatrixProduct(Form.TN, 128, 64, 256, 1),
                new MatrixProduct(Form.NN, 64, 128, 256, 1));
    }

    /** {@return for a convolution 16 to 32, 3x3, on 32 images of 28x28: forward, by the weight, by the input} */
    public static List<MatrixProduct> convolutionProducts() {
        int pixels = 32 * 28 * 28;
        return List.of(
                new MatrixProduct(Form.NN, 32, 144, pixels, 1),
                new MatrixProduct(Form.NT, 32, pixels, 144, 1),
                new MatrixProduct(Form.TN, 144, 32, pixels, 1));
    }

    /** {@return products of which one size is small} */
    public static List<MatrixProduct> skinnyProducts() {
        return List.of(
                new MatrixProduct(Form.NN, 1, 2048, 2048, 1),
                new MatrixProduct(Form.NN, 2048, 2048, 1, 1),
                new MatrixProduct(Form.NN, 2048, 2048, 8, 1));
    }

    /** {@return many small products at once} */
    public static List<MatrixProduct> batchedProducts() {
        return List.of(new MatrixProduct(Form.NN, 64, 64, 64, 64), new MatrixProduct(Form.NN, 16, 64, 16, 256));
    }

    /**
     * {@return the element-wise loops on 4M elements}
     *
     * @param inPlace whether they write into an operand
     */
    public static List<Elementwise> loops(boolean inPlace) {
        return Arrays.stream(Elementwise.Operation.values())
                .map(operation -> new Elementwise(operation, inPlace, ELEMENTS))
                .toList();
    }

    /** {@return the functions for which there is a target, on 4M elements} */
    public static List<Function> functions() {
        return Arrays.stream(Function.Kind.values())
                .filter(kind -> kind != Function.Kind.LOG)
                .map(kind -> new Function(kind, ROWS, COLUMNS))
                .toList();
    }

    /** {@return the logarithm on 4M elements} */
    public static Function logarithm() {
        return new Function(Function.Kind.LOG, ROWS, COLUMNS);
    }

    /** {@return reductions of 4M elements} */
    public static List<Reduction> reductions() {
        List<Reduction> reductions = new ArrayList<>();
        for (Reduction.Over over : Reduction.Over.values()) {
            reductions.add(new Reduction(Reduction.Kind.SUM, over, ROWS, COLUMNS));
        }
        reductions.add(new Reduction(Reduction.Kind.MEAN, Reduction.Over.ALL, ROWS, COLUMNS));
        reductions.add(new Reduction(Reduction.Kind.MAX, Reduction.Over.ALL, ROWS, COLUMNS));
        return reductions;
    }

    /** {@return additions from a hundred elements to sixteen million} */
    public static List<Elementwise> growingAdditions() {
        return IntStream.of(100, 1_000, 10_000, 100_000, 300_000, 1_000_000, 16_000_000)
                .mapToObj(elements -> new Elementwise(Elementwise.Operation.ADD, true, elements))
                .toList();
    }

    /** {@return sums from a hundred elements to sixteen million} */
    public static List<Reduction> growingSums() {
        return IntStream.of(100, 1_000, 10_000, 100_000, 300_000, 1_000_000, 16_000_000)
                .mapToObj(elements -> new Reduction(Reduction.Kind.SUM, Reduction.Over.ALL, 1, elements))
                .toList();
    }
}
