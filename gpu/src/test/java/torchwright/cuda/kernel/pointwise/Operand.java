package torchwright.cuda.kernel.pointwise;

import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** The same elements in different layouts; what a kernel must not notice. */
enum Operand {
    CONTIGUOUS,
    TRANSPOSED,
    SLICED,
    SHIFTED,
    BROADCAST_ROW,
    BROADCAST_COLUMN;

    private static final double[] VALUES = {
        0.0,
        -0.0,
        1,
        -1,
        0.5,
        -2.5,
        3.75,
        2,
        -3,
        7,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        1e-3,
        19.25,
        -0.125,
        88,
        -100,
        1e-30,
        65000
    };

    /** {@return a tensor of shape (5, 7), or one that broadcasts to it} */
    Tensor of(DType dtype, int seed) {
        return switch (this) {
            case CONTIGUOUS -> values(dtype, seed, 5, 7);
            case TRANSPOSED -> values(dtype, seed, 7, 5).transpose(0, 1);
            case SLICED -> values(dtype, seed, 10, 16).slice(0, 1, 10, 2).slice(1, 2, 16, 2);
            // The first element is at no multiple of a vector.
            case SHIFTED -> values(dtype, seed, 36).slice(0, 1, 36, 1).reshape(5, 7);
            case BROADCAST_ROW -> values(dtype, seed, 7);
            case BROADCAST_COLUMN -> values(dtype, seed, 5, 1);
        };
    }

    static Tensor values(DType dtype, int seed, int... sizes) {
        int count = (int) Shape.of(sizes).numel();
        double[] elements = new double[count];
        for (int i = 0; i < count; i++) {
            double value = VALUES[Math.floorMod(i * 7 + seed * 3, VALUES.length)];
            // Whole numbers stay small, so that none depends on how a NaN or an infinity becomes one.
            elements[i] = dtype == DType.INT64 || dtype == DType.BOOL ? i * 3 % 11 - 4 - seed : value;
        }
        Tensor real = Tensor.of(elements);
        return (dtype == DType.BOOL ? real.gt(0) : real.to(dtype)).reshape(sizes);
    }
}
