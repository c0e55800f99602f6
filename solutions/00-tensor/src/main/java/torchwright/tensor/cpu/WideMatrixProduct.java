package torchwright.tensor.cpu;

/** The product of two matrices of 64-bit elements: what {@link MatrixProduct} does for float32, in their arithmetic. */
final class WideMatrixProduct {
    private WideMatrixProduct() {}

    static void multiply(double[] x, Matrix a, double[] y, Matrix b, double[] z, Matrix c) {
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                double sum = 0;
                for (int k = 0; k < a.columns(); k++) {
                    sum += x[a.at(i, k)] * y[b.at(k, j)];
                }
                z[c.at(i, j)] = sum;
            }
        }
    }

    static void multiply(long[] x, Matrix a, long[] y, Matrix b, long[] z, Matrix c) {
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.columns(); j++) {
                long sum = 0;
                for (int k = 0; k < a.columns(); k++) {
                    sum += x[a.at(i, k)] * y[b.at(k, j)];
                }
                z[c.at(i, j)] = sum;
            }
        }
    }
}
