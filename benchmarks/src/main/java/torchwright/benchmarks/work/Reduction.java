package torchwright.benchmarks.work;

import java.util.Locale;

/**
 * A float32 matrix folded to less; {@code sum rows 4096x1024}.
 *
 * @param kind    how it is folded
 * @param over    what is folded
 * @param rows    rows of the matrix
 * @param columns columns of the matrix
 */
public record Reduction(Kind kind, Over over, int rows, int columns) implements Work {
    private static final int FLOAT_BYTES = 4;

    /** How many become one. */
    public enum Kind {
        /** They are added. */
        SUM,
        /** They are averaged. */
        MEAN,
        /** The largest is kept. */
        MAX
    }

    /** What is folded. */
    public enum Over {
        /** Everything, to one number. */
        ALL,
        /** All rows, to one row: dimension 0, a bias's gradient. */
        ROWS,
        /** All columns, to one column: dimension 1, neighbours in memory. */
        COLUMNS
    }

    @Override
    public String label() {
        return (kind + " " + over).toLowerCase(Locale.ROOT) + " " + rows + "x" + columns;
    }

    @Override
    public double flops() {
        return (double) rows * columns;
    }

    @Override
    public double bytes() {
        return (double) FLOAT_BYTES * rows * columns;
    }

    static Reduction parse(String[] words) {
        String[] sizes = words[2].split("x");
        return new Reduction(
                Kind.valueOf(words[0].toUpperCase(Locale.ROOT)),
                Over.valueOf(words[1].toUpperCase(Locale.ROOT)),
                Integer.parseInt(sizes[0]),
                Integer.parseInt(sizes[1]));
    }
}
