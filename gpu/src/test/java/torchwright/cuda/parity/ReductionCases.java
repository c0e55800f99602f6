package torchwright.cuda.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.op.All;
import torchwright.tensor.op.Amax;
import torchwright.tensor.op.Amin;
import torchwright.tensor.op.Any;
import torchwright.tensor.op.Argmax;
import torchwright.tensor.op.Argmin;
import torchwright.tensor.op.CountNonzero;
import torchwright.tensor.op.Cumsum;
import torchwright.tensor.op.Dims;
import torchwright.tensor.op.Max;
import torchwright.tensor.op.MaxDim;
import torchwright.tensor.op.Mean;
import torchwright.tensor.op.Min;
import torchwright.tensor.op.MinDim;
import torchwright.tensor.op.Norm;
import torchwright.tensor.op.Prod;
import torchwright.tensor.op.Std;
import torchwright.tensor.op.Sum;
import torchwright.tensor.op.Var;

/** Ops that fold dimensions: sums, extremes, questions, spreads, and the running sum. */
final class ReductionCases {
    /** The CPU rounds a product of 16-bit numbers after every factor. */
    private static final Tolerance PRODUCT = new Tolerance(256, 0, 32);

    /** The CPU's running mean and its sum of squares in one walk are the less exact of the two. */
    private static final Tolerance SPREAD = new Tolerance(64, 1, 1);

    /** One by one, the rounding of many equal numbers goes the same way each time. */
    private static final Tolerance RUNNING_SUM = new Tolerance(64, 256, 1);

    /** Partial sums of a thousand numbers reach this far. */
    private static final Tolerance LONG_SUM = new Tolerance(4, 256, 1);

    private static final List<Shape> SHAPES = new ArrayList<>(Shapes.ALL);

    static {
        SHAPES.addAll(List.of(Shape.of(3, 300), Shape.of(300, 3), Shape.of(5, 40, 6)));
    }

    /** An op over some dimensions. */
    @FunctionalInterface
    private interface Folding extends BiFunction<Dims, Boolean, Op> {}

    private ReductionCases() {}

    static void addTo(ParityTable table) {
        someDims(table, LONG_SUM, (dims, keep) -> new Sum(dims, keep, null));
        table.sweep(
                SHAPES,
                (shape, dtype, arrangement) -> table.add(
                        new Sum(Dims.ALL, false, DType.FLOAT64), LONG_SUM, new Operand(shape, dtype, arrangement)));
        someDims(table, LONG_SUM, (dims, keep) -> new Mean(dims, keep, null));
        someDims(table, Tolerance.EXACT, Amax::new);
        someDims(table, Tolerance.EXACT, Amin::new);
        someDims(table, Tolerance.EXACT, All::new);
        someDims(table, Tolerance.EXACT, Any::new);
        someDims(table, SPREAD, (dims, keep) -> new Var(dims, 1, keep));
        someDims(table, SPREAD, (dims, keep) -> new Std(dims, 0, keep));
        someDims(table, SPREAD, (dims, keep) -> new Norm(2, dims, keep));
        otherNorms(table);
        oneDim(table, Tolerance.EXACT, MaxDim::new);
        oneDim(table, Tolerance.EXACT, MinDim::new);
        oneDim(table, Tolerance.EXACT, Argmax::new);
        oneDim(table, Tolerance.EXACT, Argmin::new);
        products(table);
        everything(table, Tolerance.EXACT, new Max(), new Min(), new CountNonzero());
        everything(table, Tolerance.EXACT, new Argmax(Dims.ALL, false), new Argmin(Dims.ALL, false));
        runningSums(table);
    }

    private static void someDims(ParityTable table, Tolerance tolerance, Folding folding) {
        table.sweep(SHAPES, (shape, dtype, turn) -> {
            // Equal elements have no spread, and the gradient of its root is nothing by nothing.
            boolean spread = tolerance.equals(SPREAD) && turn == Arrangement.EXPANDED;
            Arrangement arrangement = spread ? Arrangement.OFFSET : turn;
            int rank = shape.rank();
            boolean keep = table.either();
            table.add(folding.apply(Dims.ALL, keep), tolerance, new Operand(shape, dtype, arrangement));
            for (int along : table.dimensions(shape)) {
                Op op = folding.apply(Dims.of(rank, along), !keep);
                table.add(op, tolerance, new Operand(shape, dtype, arrangement));
            }
            if (rank > 2) {
                table.add(
                        folding.apply(Dims.of(rank, 0, rank - 1), keep),
                        tolerance,
                        new Operand(shape, dtype, arrangement));
            }
        });
        specials(table, tolerance, folding.apply(Dims.of(2, 1), false), folding.apply(Dims.ALL, false));
    }

    private static void otherNorms(ParityTable table) {
        for (double p : new double[] {1, 0, 3, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            table.sweep(Shapes.SOME, (shape, dtype, arrangement) -> {
                Dims dims = table.either() ? Dims.ALL : Dims.of(3, 2);
                table.add(new Norm(p, dims, false), SPREAD, new Operand(shape, dtype, arrangement));
            });
            specials(table, SPREAD, new Norm(p, Dims.of(2, 1), true));
        }
    }

    private static void oneDim(ParityTable table, Tolerance tolerance, Folding folding) {
        table.sweep(SHAPES, (shape, dtype, arrangement) -> {
            for (int along : table.dimensions(shape)) {
                Op op = folding.apply(Dims.of(shape.rank(), along), table.either());
                table.add(op, tolerance, new Operand(shape, dtype, arrangement));
            }
        });
        specials(table, tolerance, folding.apply(Dims.of(2, 1), false), folding.apply(Dims.of(2, 0), true));
    }

    private static void everything(ParityTable table, Tolerance tolerance, Op... ops) {
        for (Op op : ops) {
            table.sweep(
                    SHAPES,
                    (shape, dtype, arrangement) -> table.add(op, tolerance, new Operand(shape, dtype, arrangement)));
            specials(table, tolerance, op);
        }
    }

    /** NaN comes early, late, alone and not at all. */
    private static void specials(ParityTable table, Tolerance tolerance, Op... ops) {
        for (Op op : ops) {
            for (DType dtype : DType.values()) {
                Operand operand = new Operand(Shape.of(7, 4), dtype, table.arrangement());
                boolean exact = tolerance.equals(Tolerance.EXACT);
                table.add(op, tolerance, operand.of(exact ? Values.SPECIAL : Values.INFINITE));
                table.add(op, tolerance, operand.of(Values.POSITIVE));
            }
        }
    }

    /** The gradient of a product that holds a zero is made of many steps: only short ones have zeros. */
    private static void products(ParityTable table) {
        table.sweep(SHAPES, (shape, dtype, arrangement) -> {
            Operand factors = new Operand(shape, dtype, arrangement).of(Values.FACTORS);
            for (int along : table.dimensions(shape)) {
                table.add(new Prod(Dims.of(shape.rank(), along), table.either(), null), PRODUCT, factors);
            }
            table.add(new Prod(Dims.ALL, false, DType.FLOAT64), PRODUCT, factors);
        });
        Dims rows = Dims.of(2, 1);
        for (DType dtype : DType.values()) {
            Operand few = new Operand(Shape.of(7, 4), dtype, table.arrangement());
            table.add(new Prod(rows, false, null), PRODUCT, few);
            table.add(new Prod(rows, true, null), PRODUCT, few.of(Values.INFINITE));
            table.add(new Prod(Dims.ALL, false, null), PRODUCT, few);
        }
    }

    private static void runningSums(ParityTable table) {
        for (DType result : new DType[] {null, DType.FLOAT64}) {
            table.sweep(SHAPES, (shape, dtype, arrangement) -> {
                for (int along : table.dimensions(shape)) {
                    table.add(new Cumsum(along, result), RUNNING_SUM, new Operand(shape, dtype, arrangement));
                }
            });
        }
        specials(table, RUNNING_SUM, new Cumsum(0, null), new Cumsum(1, null));
        Operand written = new Operand(Shape.of(6, 5), DType.FLOAT32, Arrangement.TRANSPOSED);
        table.inPlace(new Cumsum(1, null), RUNNING_SUM, written);
    }
}
