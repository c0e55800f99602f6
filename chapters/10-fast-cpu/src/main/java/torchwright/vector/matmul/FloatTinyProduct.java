package torchwright.vector.matmul;

import torchwright.tensor.Layout;
import torchwright.tensor.Tensor;

/**
 * The product of matrices so small that preparing anything would take longer: three loops, and no object is made.
 *
 * <p>Products and sums are rounded as the reference rounds them, and so give its bits.
 */
final class FloatTinyProduct {
    /** The most multiply-adds it is used for. */
    private static final int MOST_WORK = 256;

    private FloatTinyProduct() {}

    /** Whether a product of two tensors is that small; a product of nothing is not. */
    static boolean accepts(Tensor a, Tensor b) {
        int depth = b.size(0);
        return depth > 0 && (long) a.size(0) * depth * b.size(1) <= MOST_WORK;
    }

    /** {@code c = a b} for tensors of two dimensions. */
    static void multiply(Tensor a, Tensor b, Tensor c) {
        multiply(a, b, c, 1, 0, c);
    }

    /** {@code c = alpha * a b + beta * bias} for tensors of two dimensions; the bias broadcasts. */
    static void multiply(Tensor a, Tensor b, Tensor c, float alpha, float beta, Tensor bias) {
        Layout left = a.layout();
        Layout right = b.layout();
        Layout result = c.layout();
        Layout shift = bias.layout();
        float[] x = FloatMatrix.array(a);
        float[] y = FloatMatrix.array(b);
        float[] z = FloatMatrix.array(c);
        float[] s = FloatMatrix.array(bias);
        int rows = left.size(0);
        int columns = right.size(1);
        int depth = right.size(0);
        int aDown = left.stride(0);
        int aRight = left.stride(1);
        int bDown = right.stride(0);
        int bRight = right.stride(1);
        int cDown = result.stride(0);
        int cRight = result.stride(1);
        int sDown = FloatBias.stride(shift, 1);
        int sRight = FloatBias.stride(shift, 0);
        for (int j = 0; j < columns; j++) {
            int aAt = left.offset();
            int bAt = right.offset() + j * bRight;
            int cAt = result.offset() + j * cRight;
            int sAt = shift.offset() + j * sRight;
            for (int i = 0; i < rows; i++) {
                float scaled = alpha * dot(x, aAt, aRight, y, bAt, bDown, depth);
                z[cAt] = beta == 0 ? scaled : scaled + beta * s[sAt];
                aAt += aDown;
                cAt += cDown;
                sAt += sDown;
            }
        }
    }

    /** The first product stands before the loop: of one alone, as in the smallest of layers, no loop is begun. */
    private static float dot(float[] x, int xAt, int xStep, float[] y, int yAt, int yStep, int depth) {
        float sum = 0f + x[xAt] * y[yAt];
        for (int k = 1; k < depth; k++) {
            sum += x[xAt + k * xStep] * y[yAt + k * yStep];
        }
        return sum;
    }
}
