package torchwright.benchmarks.peer;

import java.util.Arrays;
import torchwright.benchmarks.work.MatrixProduct;
import torchwright.benchmarks.work.TrainingStep;

/** A matrix product in three plain loops, in the order that reads memory in sequence. */
final class ProductLoops implements Job {
    private final MatrixProduct product;
    private final float[] a;
    private final float[] b;
    private final float[] c;

    ProductLoops(MatrixProduct product) {
        this.product = product;
        this.a = TrainingStep.data(product.m() * product.k());
        this.b = TrainingStep.data(product.k() * product.n());
        this.c = new float[product.m() * product.n()];
    }

    @Override
    public Object run() {
        switch (product.form()) {
            case NN -> addRows(product.k(), 1);
            case TN -> addRows(1, product.m());
            case NT -> multiplyRows();
        }
        return c;
    }

    /** c's row i becomes the sum of b's rows, each times one element of a. */
    private void addRows(int rowStride, int columnStride) {
        int n = product.n();
        Arrays.fill(c, 0);
        for (int i = 0; i < product.m(); i++) {
            for (int p = 0; p < product.k(); p++) {
                float factor = a[i * rowStride + p * columnStride];
                for (int j = 0; j < n; j++) {
                    c[i * n + j] += factor * b[p * n + j];
                }
            }
        }
    }

    /** Each element of c is a row of a times a row of b's storage. */
    private void multiplyRows() {
        int k = product.k();
        for (int i = 0; i < product.m(); i++) {
            for (int j = 0; j < product.n(); j++) {
                float sum = 0;
                for (int p = 0; p < k; p++) {
                    sum += a[i * k + p] * b[j * k + p];
                }
                c[i * product.n() + j] = sum;
            }
        }
    }
}
