package torchwright.cuda.parity;

import java.util.List;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.op.Amax;
import torchwright.tensor.op.Argmin;
import torchwright.tensor.op.Clone;
import torchwright.tensor.op.Cumsum;
import torchwright.tensor.op.Dims;
import torchwright.tensor.op.Exp;
import torchwright.tensor.op.Flip;
import torchwright.tensor.op.IndexPut;
import torchwright.tensor.op.MaskedSelect;
import torchwright.tensor.op.MaxDim;
import torchwright.tensor.op.Mul;
import torchwright.tensor.op.Nonzero;
import torchwright.tensor.op.Norm;
import torchwright.tensor.op.Prod;
import torchwright.tensor.op.ScatterAdd;
import torchwright.tensor.op.Sort;
import torchwright.tensor.op.Sum;
import torchwright.tensor.op.TopK;
import torchwright.tensor.op.Var;

/** More elements than one turn of a full grid has, than one block adds, sorts or scans, and than one tile turns. */
final class LargeCases {
    private static final Shape VECTOR = Shape.of(150_001);
    private static final Shape PARTS = Shape.of(10_001);
    private static final Tolerance LONG_SUM = new Tolerance(4, 2048, 1);
    private static final Tolerance SPREAD = new Tolerance(256, 1, 1);

    // The gradient of what is broadcast is a sum.
    private static final Tolerance EXACT_BUT_FOR_SUMS = new Tolerance(0, 2048, 0);

    private LargeCases() {}

    static void addTo(ParityTable table) {
        matrices(table);
        for (DType dtype : DType.values()) {
            foldsInParts(table, dtype);
            Operand turned = new Operand(Shape.of(70, 45), dtype, Arrangement.TRANSPOSED);
            table.add(new Clone(true), Tolerance.EXACT, turned);
        }
        vectors(table);
        collisions(table);
    }

    private static void matrices(ParityTable table) {
        for (Arrangement arrangement : Arrangement.values()) {
            Operand square = new Operand(Shape.of(387, 389), DType.FLOAT32, arrangement);
            Operand other = new Operand(Shape.of(389), DType.FLOAT32, table.arrangement());
            table.add(new Mul(), EXACT_BUT_FOR_SUMS, square, other);
            table.add(new Sum(Dims.of(2, 0), false, null), LONG_SUM, square);
            table.add(new Sum(Dims.of(2, 1), true, null), LONG_SUM, square);
        }
    }

    /** One result of so many elements is made by several blocks, whose parts a second launch joins. */
    private static void foldsInParts(ParityTable table, DType dtype) {
        Operand vector = new Operand(PARTS, dtype, table.arrangement());
        Operand few = new Operand(Shape.of(2, 9001), dtype, table.arrangement());
        table.add(new Sum(Dims.ALL, false, null), LONG_SUM, vector);
        table.add(new Sum(Dims.of(2, 1), false, null), LONG_SUM, few);
        table.add(new Amax(Dims.ALL, false), Tolerance.EXACT, vector);
        table.add(new MaxDim(Dims.of(2, 1), true), Tolerance.EXACT, few);
        table.add(new Argmin(Dims.ALL, false), Tolerance.EXACT, vector);
        table.add(new Prod(Dims.ALL, false, null), Tolerance.EXACT, vector.of(Values.SIGNS));
        table.add(new Nonzero(), Tolerance.EXACT, vector);
        table.add(new Cumsum(0, null), LONG_SUM, vector);
        if (dtype.isFloatingPoint()) {
            Operand spread = new Operand(PARTS, dtype, Arrangement.OFFSET);
            table.add(new Var(Dims.ALL, 1, false), SPREAD, spread);
            table.add(new Norm(2, Dims.ALL, false), SPREAD, spread);
        }
    }

    private static void vectors(ParityTable table) {
        Operand vector = new Operand(VECTOR, DType.FLOAT32, Arrangement.OFFSET);
        table.add(new Exp(), Tolerance.FUNCTION, vector);
        table.add(new Cumsum(0, null), LONG_SUM, vector);
        table.add(new Flip(List.of(0)), Tolerance.EXACT, vector);
        table.add(new MaskedSelect(), Tolerance.EXACT, vector, new Operand(VECTOR, DType.BOOL, Arrangement.OFFSET));
        table.add(new Sort(0, true, true), Tolerance.EXACT, thousands());
        table.add(new TopK(100, 0, true, true), Tolerance.EXACT, thousands());
    }

    /** Thousands of values meet at each of seven places. */
    private static void collisions(ParityTable table) {
        Operand seven = new Operand(Shape.of(7), DType.FLOAT32, Arrangement.CONTIGUOUS);
        Operand places = new Operand(thousands().shape(), DType.INT64, Arrangement.OFFSET).of(Values.indices(7));
        table.add(new ScatterAdd(0), LONG_SUM, seven, places, thousands());
        table.add(new IndexPut(List.of(0), true), LONG_SUM, seven, thousands(), places);
    }

    private static Operand thousands() {
        return new Operand(Shape.of(20_000), DType.FLOAT32, Arrangement.CONTIGUOUS);
    }
}
