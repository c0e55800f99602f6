package torchwright.nn.init;

import torchwright.tensor.DType;
import torchwright.tensor.Tensor;

/**
 * Turns a matrix into the nearest frame in the order of its rows or columns: the Q of its QR decomposition, with a
 * positive diagonal in R.
 *
 * <p>That Q is unique, so Gram and Schmidt find the one that torch finds by reflections; in double precision, and every
 * projection twice, since once leaves a rest when vectors are nearly parallel.
 */
final class OrthogonalRows {
    private OrthogonalRows() {}

    /** {@return a matrix of the same shape and dtype, on the CPU, whose rows or columns, the fewer, are orthonormal} */
    static Tensor of(Tensor matrix) {
        boolean wide = matrix.size(0) < matrix.size(1);
        Tensor tall = wide ? matrix : matrix.t();
        double[][] vectors = (double[][]) tall.detach().to(DType.FLOAT64).cpu().toArray();
        for (int i = 0; i < vectors.length; i++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    subtractProjection(vectors[i], vectors[j]);
                }
            }
            double length = Math.sqrt(dot(vectors[i], vectors[i]));
            for (int k = 0; k < vectors[i].length; k++) {
                vectors[i][k] /= length;
            }
        }
        Tensor frame = Tensor.of(vectors).to(matrix.dtype());
        return wide ? frame : frame.t().contiguous();
    }

    private static void subtractProjection(double[] vector, double[] unit) {
        double share = dot(vector, unit);
        for (int k = 0; k < vector.length; k++) {
            vector[k] -= share * unit[k];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
