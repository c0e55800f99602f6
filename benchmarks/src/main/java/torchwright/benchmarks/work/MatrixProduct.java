package torchwright.benchmarks.work;

import java.util.Locale;

/**
 * A product of float32 matrices, {@code (batch, m, k) x (batch, k, n) -> (batch, m, n)}; {@code sgemm TN 784x64x256}.
 *
 * @param form  how the operands lie in memory
 * @param m     rows of the result
 * @param k     length of each sum
 * @param n     columns of the result
 * @param batch how many such products; 1 for plain matrices
 */
public record MatrixProduct(Form form, int m, int k, int n, int batch) implements Work {
    private static final int FLOAT_BYTES = 4;

    /** How the operands lie in memory, by the letters of BLAS: N as it is, T the transpose of what is stored. */
    public enum Form {
        /** Both row by row: a layer's gradient by its input. */
        NN,
        /** The second column by column: a layer's forward pass, whose weight is stored {@code (out, in)}. */
        NT,
        /** The first column by column: a layer's gradient by its weight. */
        TN
    }

    /**
     * Both operands row by row, and all sizes alike.
     *
     * @param n the size
     * @return the product
     */
    public static MatrixProduct square(int n) {
        return new MatrixProduct(Form.NN, n, n, n, 1);
    }

    @Override
    public String label() {
        String one = String.format(Locale.ROOT, "sgemm %s %dx%dx%d", form, m, k, n);
        return batch == 1 ? one : one + " times " + batch;
    }

    @Override
    public double flops() {
        return 2.0 * batch * m * k * n;
    }

    @Override
    public double bytes() {
        return (double) FLOAT_BYTES * batch * ((double) m * k + (double) k * n + (double) m * n);
    }

    static MatrixProduct parse(String[] words) {
        String[] sizes = words[2].split("x");
        int batch = words.length > 3 ? Integer.parseInt(words[4]) : 1;
        return new MatrixProduct(
                Form.valueOf(words[1]),
                Integer.parseInt(sizes[0]),
                Integer.parseInt(sizes[1]),
                Integer.parseInt(sizes[2]),
                batch);
    }
}
