package torchwright.cuda.parity;

import java.util.Arrays;
import java.util.List;
import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Add;
import torchwright.tensor.op.Div;
import torchwright.tensor.op.Eq;
import torchwright.tensor.op.Ge;
import torchwright.tensor.op.Gt;
import torchwright.tensor.op.Le;
import torchwright.tensor.op.LogicalAnd;
import torchwright.tensor.op.LogicalOr;
import torchwright.tensor.op.LogicalXor;
import torchwright.tensor.op.Lt;
import torchwright.tensor.op.Maximum;
import torchwright.tensor.op.Minimum;
import torchwright.tensor.op.Mul;
import torchwright.tensor.op.Ne;
import torchwright.tensor.op.Pow;
import torchwright.tensor.op.PowByNumber;
import torchwright.tensor.op.PowOfNumber;
import torchwright.tensor.op.Rsub;
import torchwright.tensor.op.Sub;
import torchwright.tensor.op.ThresholdBackward;

/** Element-wise functions of two tensors that broadcast. */
final class BinaryCases {
    /** The device may round a * b + c once where the CPU rounds twice. */
    private static final Tolerance FUSED = new Tolerance(1, 8, 1);

    private static final Shape CUBE = Shape.of(2, 3, 4);

    /** Two shapes that broadcast. */
    private record Pair(Shape first, Shape second) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair(Shape.SCALAR, Shape.SCALAR),
            new Pair(Shape.of(0), Shape.of(0)),
            new Pair(Shape.of(37), Shape.of(37)),
            new Pair(Shape.of(5, 3), Shape.of(5, 3)),
            new Pair(Shape.of(5, 3), Shape.of(3)),
            new Pair(Shape.of(2, 1, 4), Shape.of(3, 1)),
            new Pair(Shape.of(2, 0, 3), Shape.of(1, 3)),
            new Pair(Shape.of(1), Shape.of(4, 2)),
            new Pair(Shape.of(2, 1, 3, 1, 2, 2, 2), Shape.of(3, 2, 1, 2, 1)),
            new Pair(Shape.of(1031), Shape.of(1031)),
            new Pair(Shape.of(2, 3), Shape.SCALAR));

    private BinaryCases() {}

    static void addTo(ParityTable table) {
        both(table, Tolerance.EXACT, new Add(1), new Sub(1), new Rsub(), new Mul(), new Div());
        both(table, FUSED, new Add(2), new Sub(0.5));
        both(table, Tolerance.EXACT, new Maximum(), new Minimum());
        both(table, Tolerance.EXACT, new Eq(), new Ne(), new Lt(), new Le(), new Gt(), new Ge());
        both(table, Tolerance.EXACT, new LogicalAnd(), new LogicalOr(), new LogicalXor());
        both(table, Tolerance.FUNCTION, new Pow());
        gradientOfRelu(table);
        manyDimensions(table);
        powers(table);
        numbers(table);
    }

    private static void both(ParityTable table, Tolerance tolerance, Op... ops) {
        for (Op op : ops) {
            for (Pair pair : PAIRS) {
                equalTypes(table, op, tolerance, pair);
            }
            mixedTypes(table, op, tolerance);
            specials(table, op, tolerance);
            inPlace(table, op, tolerance);
            scalarsOnTheCpu(table, op, tolerance);
        }
    }

    private static void equalTypes(ParityTable table, Op op, Tolerance tolerance, Pair pair) {
        for (DType dtype : DType.values()) {
            table.add(
                    op,
                    tolerance,
                    new Operand(pair.first(), dtype, table.arrangement()),
                    new Operand(pair.second(), dtype, table.arrangement()));
        }
        // So that the two do not meet in the same arrangements at the next pair.
        table.arrangement();
    }

    /** Only autograd applies it, to a gradient and a result of the same type. */
    private static void gradientOfRelu(ParityTable table) {
        Op op = new ThresholdBackward();
        PAIRS.forEach(pair -> equalTypes(table, op, Tolerance.EXACT, pair));
        specials(table, op, Tolerance.EXACT);
    }

    /** More dimensions than a launch passes on, which are few once neighbours are joined. */
    private static void manyDimensions(ParityTable table) {
        int[] sizes = new int[40];
        Arrays.setAll(sizes, dim -> dim % 10 == 3 ? 2 : 1);
        for (Arrangement first : Arrangement.values()) {
            Operand other = new Operand(Shape.of(sizes), DType.FLOAT32, table.arrangement());
            table.add(new Add(1), Tolerance.EXACT, new Operand(Shape.of(sizes), DType.FLOAT32, first), other);
        }
    }

    private static void mixedTypes(ParityTable table, Op op, Tolerance tolerance) {
        for (DType first : DType.values()) {
            for (DType second : DType.values()) {
                if (first != second) {
                    Operand cube = new Operand(CUBE, first, table.arrangement());
                    table.add(op, tolerance, cube, new Operand(Shape.of(3, 1), second, table.arrangement()));
                }
            }
            table.add(
                    op,
                    tolerance,
                    new Operand(CUBE, first, table.arrangement()),
                    new Operand(Shape.SCALAR, DType.FLOAT64, Arrangement.SLICED));
        }
    }

    /** Every special number meets every other. */
    private static void specials(ParityTable table, Op op, Tolerance tolerance) {
        for (DType dtype : DType.values()) {
            Operand rows = new Operand(Shape.of(15, 1), dtype, Arrangement.CONTIGUOUS).of(Values.SPECIAL);
            Operand columns = new Operand(Shape.of(15), dtype, Arrangement.OFFSET).of(Values.SPECIAL);
            table.add(op, tolerance, rows, columns);
        }
    }

    private static void inPlace(ParityTable table, Op op, Tolerance tolerance) {
        for (DType dtype : DType.values()) {
            Operand written = new Operand(Shape.of(5, 3), dtype, table.arrangement());
            table.inPlace(op, tolerance, written, new Operand(Shape.of(3), dtype, table.arrangement()));
            table.inPlace(op, tolerance, written, new Operand(Shape.of(5, 1), DType.INT64, table.arrangement()));
            table.inPlace(op, tolerance, written, new Operand(Shape.of(2, 5, 3), dtype, table.arrangement()));
        }
    }

    private static void scalarsOnTheCpu(ParityTable table, Op op, Tolerance tolerance) {
        for (DType dtype : DType.values()) {
            Operand cube = new Operand(CUBE, dtype, table.arrangement());
            Operand scalar = new Operand(Shape.SCALAR, DType.FLOAT32, Arrangement.CONTIGUOUS).onCpu();
            table.add(op, tolerance, cube, scalar);
            table.add(op, tolerance, scalar, cube);
            table.inPlace(op, tolerance, cube, scalar);
            // One that is no scalar is refused.
            table.add(op, tolerance, cube, new Operand(Shape.SCALAR, dtype, Arrangement.SLICED).onCpu());
        }
    }

    /** The numbers that stand in the op are also its second input, as the tensor methods give it. */
    private static void powers(ParityTable table) {
        for (Number exponent : new Number[] {2, 3L, 0.5, -1, 0, 1, 2.5, -2.0, -0.5}) {
            table.sweep(
                    Shapes.SOME,
                    (shape, dtype, arrangement) -> table.add(
                            () -> new PowByNumber(exponent),
                            "",
                            (op, inputs) -> new Tensor[] {inputs[0].pow(exponent)},
                            Tolerance.FUNCTION,
                            new Operand(shape, dtype, arrangement).of(Values.SPECIAL)));
        }
        for (Number base : new Number[] {2, 0.5, 0, -3L, 1}) {
            table.sweep(
                    Shapes.SOME,
                    (shape, dtype, arrangement) -> table.add(
                            PowOfNumber::new,
                            "of " + base,
                            (op, inputs) -> new Tensor[] {inputs[0].rpow(base)},
                            Tolerance.FUNCTION,
                            new Operand(shape, dtype, arrangement)));
        }
    }

    private static void numbers(ParityTable table) {
        for (Number number : new Number[] {3, 2.5, Double.NaN}) {
            number(table, new Add(1), number, (op, in) -> one(in[0].add(number)));
            number(table, new Sub(1), number, (op, in) -> one(in[0].sub(number)));
            number(table, new Rsub(), number, (op, in) -> one(in[0].rsub(number)));
            number(table, new Mul(), number, (op, in) -> one(in[0].mul(number)));
            number(table, new Div(), number, (op, in) -> one(in[0].div(number)));
            number(table, new Lt(), number, (op, in) -> one(in[0].lt(number)));
            number(table, new Eq(), number, (op, in) -> one(in[0].eq(number)));
            number(table, new Ge(), number, (op, in) -> one(in[0].ge(number)));
        }
    }

    private static Tensor[] one(Tensor result) {
        return new Tensor[] {result};
    }

    private static void number(ParityTable table, Op op, Number number, Program program) {
        for (DType dtype : DType.values()) {
            Operand operand = new Operand(CUBE, dtype, table.arrangement()).of(Values.SPECIAL);
            table.add(() -> op, "with " + number, program, Tolerance.EXACT, operand);
        }
    }
}
