package torchwright.vector.reduction;

import java.util.Arrays;
import torchwright.tensor.Tensor;
import torchwright.tensor.cpu.CpuStorage;
import torchwright.tensor.op.ReductionOp;
import torchwright.vector.parallel.Parallel;

/**
 * Folds a tensor along any dimensions.
 *
 * <p>Note [Cut of a sum]: much work is cut into parts by its size alone; the results of the parts are joined in order,
 * in double. So the digits of a result do not depend on how many threads computed it.
 *
 * @param <A> the arrays: {@code float[]} or {@code double[]}
 */
final class Folding<A> {
    /** Elements of a part. */
    static final int PART = 1 << 16;

    /** Columns that are folded at a time: their results stay in the nearest cache. */
    private static final int COLUMNS = 1 << 10;

    private final Fold<A> fold;
    private final Rows<A> rows;

    /** How rows that have gaps are read. */
    @FunctionalInterface
    interface Rows<A> {
        /** Copies {@code x[at + i * step]} into a buffer of this thread, which it returns. */
        A gathered(A x, int at, int step, int count);
    }

    /** Elements with gaps that are gathered at a time. */
    static final int GATHERED = 1024;

    Folding(Fold<A> fold, Rows<A> rows) {
        this.fold = fold;
        this.rows = rows;
    }

    /**
     * Folds a tensor.
     *
     * @param op    says along which dimensions
     * @param input the tensor
     * @param x     its elements
     * @param kept  how many results there are
     * @return one result for each kept position, in row-major order
     */
    double[] run(ReductionOp op, Tensor input, A x, int kept) {
        int count = (int) input.numel();
        if (kept == 1 && input.isContiguous()) {
            // Most often everything is folded; and many such tensors are small: they plan no walk.
            return new double[] {ofRow(x, input.layout().offset(), 1, count)};
        }
        FoldPlan plan = FoldPlan.of(input.layout(), op.dims());
        double[] results = new double[kept];
        if (count == 0) {
            Arrays.fill(results, fold.none());
        } else if (plan.foldsColumns()) {
            foldColumns(plan, x, results);
        } else {
            foldRows(plan, x, results);
        }
        return results;
    }

    private void foldRows(FoldPlan plan, A x, double[] results) {
        int length = plan.folded.size(0);
        int step = plan.folded.stride(0);
        int rowsEach = plan.folded.count() / length;
        if (results.length == 1) {
            results[0] = ofRows(plan, x, rowsEach, length, step);
            return;
        }
        int resultsEach = Math.max(1, PART / (length * rowsEach));
        shared(results.length, resultsEach, (from, to) -> {
            for (int result = from; result < to; result++) {
                int start = plan.input(result);
                double total = ofRow(x, start, step, length);
                for (int row = 1; row < rowsEach; row++) {
                    total = fold.join(total, ofRow(x, start + plan.folded.input(row * length), step, length));
                }
                results[plan.kept.result(result)] = total;
            }
        });
    }

    /** All rows into one result. */
    private double ofRows(FoldPlan plan, A x, int count, int length, int step) {
        int start = plan.input(0);
        if (count == 1) {
            return ofRow(x, start, step, length);
        }
        int rowsEach = Math.max(1, PART / length);
        double[] parts = new double[(count + rowsEach - 1) / rowsEach];
        shared(count, rowsEach, (from, to) -> {
            double total = fold.none();
            for (int row = from; row < to; row++) {
                total = fold.join(total, ofRow(x, start + plan.folded.input(row * length), step, length));
            }
            parts[from / rowsEach] = total;
        });
        return joined(parts);
    }

    /** One row, in parts if it is long. */
    private double ofRow(A x, int at, int step, int count) {
        if (count <= PART) {
            return ofPart(x, at, step, count);
        }
        double[] parts = new double[(count + PART - 1) / PART];
        shared(count, PART, (from, to) -> parts[from / PART] = ofPart(x, at + from * step, step, to - from));
        return joined(parts);
    }

    private double ofPart(A x, int at, int step, int count) {
        if (count == 0) {
            return fold.none();
        }
        if (step == 1) {
            return fold.row(x, at, count);
        }
        double total = fold.none();
        for (int done = 0; done < count; done += GATHERED) {
            int some = Math.min(GATHERED, count - done);
            total = fold.join(total, fold.row(rows.gathered(x, at + done * step, step, some), 0, some));
        }
        return total;
    }

    private double joined(double[] parts) {
        double total = parts[0];
        for (int part = 1; part < parts.length; part++) {
            total = fold.join(total, parts[part]);
        }
        return total;
    }

    private void foldColumns(FoldPlan plan, A x, double[] results) {
        int width = plan.kept.size(0);
        int[] starts = new int[plan.folded.count()];
        for (int row = 0; row < starts.length; row++) {
            starts[row] = plan.folded.input(row);
        }
        for (int result = 0; result < results.length; result += width) {
            int start = plan.input(result);
            for (int column = 0; column < width; column += COLUMNS) {
                int some = Math.min(COLUMNS, width - column);
                double[] block = ofColumns(x, moved(starts, start + column), some);
                for (int i = 0; i < some; i++) {
                    results[plan.kept.result(result + column + i)] = block[i];
                }
            }
        }
    }

    private static int[] moved(int[] starts, int by) {
        int[] moved = new int[starts.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = starts[i] + by;
        }
        return moved;
    }

    private double[] ofColumns(A x, int[] starts, int columns) {
        int rowsEach = Math.max(1, PART / columns);
        double[][] parts = new double[(starts.length + rowsEach - 1) / rowsEach][columns];
        shared(
                starts.length,
                rowsEach,
                (from, to) -> fold.columns(x, starts, from, to, columns, parts[from / rowsEach]));
        double[] total = parts[0];
        for (int part = 1; part < parts.length; part++) {
            for (int i = 0; i < columns; i++) {
                total[i] = fold.join(total[i], parts[part][i]);
            }
        }
        return total;
    }

    /** A stretch of the work. */
    private interface Stretch {
        void run(int from, int to);
    }

    /** Runs stretches of {@code each} items, on several threads if there are two or more. */
    private static void shared(int items, int each, Stretch stretch) {
        int parts = (items + each - 1) / each;
        if (parts == 1) {
            stretch.run(0, items);
        } else {
            Parallel.run(parts, part -> stretch.run(part * each, Math.min(items, (part + 1) * each)));
        }
    }

    /** Writes results into a tensor, rounded to its dtype. */
    static void write(double[] results, Tensor output) {
        CpuStorage storage = (CpuStorage) output.storage();
        for (int i = 0; i < results.length; i++) {
            storage.setDouble(output.layout().offset() + i, results[i]);
        }
    }
}
