package torchwright.tensor.cpu;

import torchwright.tensor.DType;
import torchwright.tensor.Layout;

/**
 * The product of two matrices, of any strides: a transposed matrix is read where it is.
 *
 * <p>Each sum is taken in the order of the inner dimension, and every product and every sum is rounded: no fused
 * multiply-add.
 */
final class MatrixProduct {
    private MatrixProduct() {}

    /**
     * Multiplies.
     *
     * @param a       the left matrix's elements
     * @param aLayout their layout, {@code (n, k)}
     * @param b       the right matrix's elements, of the same dtype
     * @param bLayout their layout, {@code (k, m)}
     * @param c       receives the product, of the same dtype
     * @param cLayout its layout, {@code (n, m)}
     */
    static void multiply(CpuStorage a, Layout aLayout, CpuStorage b, Layout bLayout, CpuStorage c, Layout cLayout) {
        Matrix left = Matrix.of(aLayout);
        Matrix right = Matrix.of(bLayout);
        Matrix product = Matrix.of(cLayout);
        if (c.dtype() == DType.FLOAT32) {
            multiply(a.floats(), left, b.floats(), right, c.floats(), product);
        } else if (c.dtype() == DType.FLOAT64) {
            WideMatrixProduct.multiply(a.doubles(), left, b.doubles(), right, c.doubles(), product);
        } else if (c.dtype() == DType.INT64) {
            WideMatrixProduct.multiply(a.longs(), left, b.longs(), right, c.longs(), product);
        }
        // Of truth values there are only empty products, which the op lets pass: nothing is to be done.
    }

    /**
     * Multiplies float32.
     *
     * @param x the elements of the left matrix
     * @param a where they are, {@code (n, k)}
     * @param y the elements of the right matrix
     * @param b where they are, {@code (k, m)}
     * @param z receives the elements of the product
     * @param c where they go, {@code (n, m)}: at row i and column j the sum over all k of {@code a[i, k] * b[k, j]}
     */
    static void multiply(float[] x, Matrix a, float[] y, Matrix b, float[] z, Matrix c) {
        // tag::ex-0.5[]
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                float sum = 0;
                for (int k = 0; k < a.columns(); k++) {
                    sum += x[a.at(i, k)] * y[b.at(k, j)];
                }
                z[c.at(i, j)] = sum;
            }
        }
        // end::ex-0.5[]
    }
}
