package torchwright.regression;

import java.util.Arrays;
import java.util.stream.IntStream;
import torchwright.tensor.Tensor;

/**
 * Solves {@code A w = b} for a symmetric, positive definite matrix: A becomes {@code L L^T}, with L lower triangular,
 * and two triangular systems remain.
 *
 * <p>The matrix is scaled to ones on its diagonal first, so that the unit of a column does not matter. The next column
 * to be eliminated is always the one with the largest diagonal element that is left, its pivot. If that is no larger
 * than rounding errors are, the columns left depend on the eliminated ones.
 */
final class CholeskySolver {
    /** How large rounding may make a pivot that should be 0, for each column. */
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    private final double[][] a;
    private final double[][] b;
    private final double[] scale;
    private final int[] order;

    private CholeskySolver(double[][] a, double[][] b) {
        this.a = a;
        this.b = b;
        scale = IntStream.range(0, a.length)
                .mapToDouble(i -> a[i][i] > 0 ? 1 / Math.sqrt(a[i][i]) : 1)
                .toArray();
        order = IntStream.range(0, a.length).toArray();
    }

    /**
     * Solves.
     *
     * @param a symmetric and positive definite, {@code (k, k)}, float64
     * @param b right-hand sides as columns, {@code (k, m)}, float64
     * @return the solutions as columns, {@code (k, m)}, float64
     * @throws IllegalArgumentException if the columns of {@code a} depend on each other, or are not finite
     */
    static Tensor solve(Tensor a, Tensor b) {
        CholeskySolver solver = new CholeskySolver(rows(a), rows(b));
        solver.scale();
        solver.factorise();
        solver.substituteForward();
        solver.substituteBackward();
        double[] flat = Arrays.stream(solver.b).flatMapToDouble(Arrays::stream).toArray();
        return Tensor.of(flat).view(b.shape());
    }

    private static double[][] rows(Tensor matrix) {
        double[] flat = matrix.toDoubles();
        int columns = matrix.size(1);
        return IntStream.range(0, matrix.size(0))
                .mapToObj(i -> Arrays.copyOfRange(flat, i * columns, (i + 1) * columns))
                .toArray(double[][]::new);
    }

    private void scale() {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                a[i][j] *= scale[i] * scale[j];
            }
            multiply(b[i], scale[i]);
        }
    }

    private void factorise() {
        for (int step = 0; step < a.length; step++) {
            choosePivot(step);
            int pivot = order[step];
            double root = Math.sqrt(a[pivot][pivot]);
            a[pivot][pivot] = root;
            for (int i = step + 1; i < a.length; i++) {
                int row = order[i];
                a[row][pivot] /= root;
                for (int j = step + 1; j <= i; j++) {
                    int column = order[j];
                    a[row][column] -= a[row][pivot] * a[column][pivot];
                    a[column][row] = a[row][column];
                }
            }
        }
    }

    private void choosePivot(int step) {
        int largest = step;
        for (int i = step + 1; i < a.length; i++) {
            if (a[order[i]][order[i]] > a[order[largest]][order[largest]]) {
                largest = i;
            }
        }
        int chosen = order[largest];
        order[largest] = order[step];
        order[step] = chosen;
        // Not "<=": NaN is no pivot either.
        if (!(a[chosen][chosen] > ROUNDING * a.length)) {
            int[] before = Arrays.stream(order, 0, step).sorted().toArray();
            throw new IllegalArgumentException(
                    Double.isNaN(a[chosen][chosen])
                            ? "the columns hold NaN or infinity"
                            : "the columns depend on each other: column " + chosen + " of " + a.length
                                    + " is a combination of the columns " + Arrays.toString(before)
                                    + ", but for rounding\n"
                                    + "There is no single best solution: leave one of them out. A constant column"
                                    + " depends on the column of ones.");
        }
    }

    /** Replaces b by the solution z of {@code L z = b}. */
    private void substituteForward() {
        for (int i = 0; i < a.length; i++) {
            int row = order[i];
            for (int j = 0; j < i; j++) {
                subtract(b[row], a[row][order[j]], b[order[j]]);
            }
            multiply(b[row], 1 / a[row][row]);
        }
    }

    /** Replaces z by the solution w of {@code L^T w = z}, and undoes the scaling. */
    private void substituteBackward() {
        for (int i = a.length - 1; i >= 0; i--) {
            int row = order[i];
            for (int j = i + 1; j < a.length; j++) {
                subtract(b[row], a[order[j]][row], b[order[j]]);
            }
            multiply(b[row], 1 / a[row][row]);
        }
        for (int i = 0; i < a.length; i++) {
            multiply(b[i], scale[i]);
        }
    }

    private static void multiply(double[] row, double factor) {
        for (int k = 0; k < row.length; k++) {
            row[k] *= factor;
        }
    }

    /** {@code row -= factor * other}. */
    private static void subtract(double[] row, double factor, double[] other) {
        for (int k = 0; k < row.length; k++) {
            row[k] -= factor * other[k];
        }
    }
}
