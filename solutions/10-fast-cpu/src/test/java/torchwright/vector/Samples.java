package torchwright.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import torchwright.tensor.DType;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;

/** Tensors of awkward sizes, strides and values, the same in every run. */
public final class Samples {
    private static final int[] SIZES = {0, 1, 2, 3, 15, 16, 17, 31, 33, 63, 65, 127, 1000, 4098};

    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        Float.MIN_NORMAL / 2,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        1e-30,
        -1e-30
    };

    private final Random random;

    /**
     * Begins a sequence.
     *
     * @param seed the same tensors for the same seed
     */
    public Samples(long seed) {
        random = new Random(seed);
    }

    /** {@return lengths around the widths of vectors, and of the buffers between caches} */
    public static int[] sizes() {
        return SIZES.clone();
    }

    /** {@return a number in {@code [0, bound - 1]}} */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** {@return a contiguous tensor of normal numbers, among them some special ones} */
    public Tensor wild(DType dtype, int... sizes) {
        Tensor tensor = tame(dtype, sizes);
        CpuStorage storage = (CpuStorage) tensor.storage();
        for (int i = random.nextInt(5); i < storage.length(); i += 1 + random.nextInt(9)) {
            storage.setDouble(i, SPECIAL[random.nextInt(SPECIAL.length)]);
        }
        return tensor;
    }

    /** {@return a contiguous tensor of normal numbers} */
    public Tensor tame(DType dtype, int... sizes) {
        Tensor tensor = Tensor.empty(Shape.of(sizes), dtype, torchwright.tensor.Device.CPU);
        CpuStorage storage = (CpuStorage) tensor.storage();
        for (int i = 0; i < storage.length(); i++) {
            storage.setDouble(i, random.nextGaussian());
        }
        return tensor;
    }

    /** {@return tensors of one shape with strides of every kind: plain, transposed, with gaps, with an offset} */
    public List<Tensor> strided(DType dtype, boolean wild, int... sizes) {
        List<Tensor> all = new ArrayList<>();
        for (int[] order : orders(sizes.length)) {
            for (int gap = 1; gap <= 2; gap++) {
                int[] padded = new int[sizes.length];
                for (int i = 0; i < sizes.length; i++) {
                    padded[i] = sizes[order[i]] * gap + gap - 1;
                }
                Tensor whole = wild ? wild(dtype, padded) : tame(dtype, padded);
                Layout layout = whole.layout();
                for (int dim = 0; dim < sizes.length; dim++) {
                    layout = layout.sliced(dim, gap - 1, sizes[order[dim]], gap);
                }
                all.add(whole.seenThrough(layout.permuted(inverse(order))));
            }
        }
        return all;
    }

    private static int[][] orders(int rank) {
        return switch (rank) {
            case 1 -> new int[][] {{0}};
            case 2 -> new int[][] {{0, 1}, {1, 0}};
            default -> new int[][] {{0, 1, 2}, {0, 2, 1}, {2, 0, 1}};
        };
    }

    private static int[] inverse(int[] order) {
        int[] inverse = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            inverse[order[i]] = i;
        }
        return inverse;
    }
}
