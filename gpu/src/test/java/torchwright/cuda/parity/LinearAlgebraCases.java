package torchwright.cuda.parity;

import java.util.List;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.op.Addmm;
import torchwright.tensor.op.Bmm;
import torchwright.tensor.op.Dot;
import torchwright.tensor.op.Mm;
import torchwright.tensor.op.Mv;

/** Products of matrices and vectors. */
final class LinearAlgebraCases {
    /** Sums of some hundred products of ordinary numbers reach this far. */
    private static final Tolerance PRODUCTS = new Tolerance(8, 128, 1);

    private static final Tolerance LONG_SUM = new Tolerance(8, 1024, 1);

    private static final List<Arrangement> ROWS_AND_COLUMNS = List.of(Arrangement.CONTIGUOUS, Arrangement.TRANSPOSED);

    /** The sizes of a product: rows, what is summed over, columns. */
    private record Sizes(int rows, int inner, int columns) {}

    private static final List<Sizes> SIZES = List.of(
            new Sizes(1, 1, 1),
            new Sizes(3, 5, 7),
            new Sizes(17, 33, 9),
            new Sizes(0, 3, 2),
            new Sizes(4, 0, 3),
            new Sizes(5, 1, 4),
            new Sizes(1, 300, 1),
            new Sizes(64, 20, 10));

    private LinearAlgebraCases() {}

    static void addTo(ParityTable table) {
        for (Sizes sizes : SIZES) {
            for (DType dtype : DType.values()) {
                products(table, sizes, dtype);
            }
            table.arrangement();
        }
        tiles(table);
        specials(table);
        table.add(new Mm(), PRODUCTS, matrix(2, 3, DType.FLOAT32), matrix(3, 2, DType.FLOAT64));
    }

    private static void products(ParityTable table, Sizes sizes, DType dtype) {
        int rows = sizes.rows();
        int inner = sizes.inner();
        int columns = sizes.columns();
        Operand a = new Operand(Shape.of(rows, inner), dtype, table.arrangement());
        Operand b = new Operand(Shape.of(inner, columns), dtype, table.arrangement());
        Operand vector = new Operand(Shape.of(inner), dtype, table.arrangement());
        table.add(new Mm(), PRODUCTS, a, b);
        table.add(new Mv(), PRODUCTS, a, vector);
        table.add(new Dot(), PRODUCTS, vector, new Operand(Shape.of(inner), dtype, table.arrangement()));
        table.add(
                new Bmm(),
                PRODUCTS,
                new Operand(Shape.of(3, rows, inner), dtype, table.arrangement()),
                new Operand(Shape.of(3, inner, columns), dtype, table.arrangement()));
        Operand bias = new Operand(Shape.of(columns), dtype, table.arrangement());
        table.add(new Addmm(1, 1), PRODUCTS, bias, a, b);
        table.add(new Addmm(0.5, 2), PRODUCTS, bias, a, b);
        table.add(new Addmm(0, 1), PRODUCTS, bias.of(Values.SPECIAL), a, b);
        table.add(new Addmm(2, 0), PRODUCTS, bias, a.of(Values.SPECIAL), b);
    }

    /** Larger than the tiles in which a device works, with edges that do not fill one, and with ones that do. */
    private static void tiles(ParityTable table) {
        for (DType dtype : DType.values()) {
            Operand a = new Operand(Shape.of(70, 45), dtype, table.arrangement());
            table.add(new Mm(), PRODUCTS, a, new Operand(Shape.of(45, 67), dtype, table.arrangement()));
            table.arrangement();
            for (Arrangement first : ROWS_AND_COLUMNS) {
                for (Arrangement second : ROWS_AND_COLUMNS) {
                    Operand left = new Operand(Shape.of(80, 40), dtype, first);
                    table.add(new Mm(), PRODUCTS, left, new Operand(Shape.of(40, 64), dtype, second));
                }
            }
            longSums(table, dtype);
        }
        table.add(new Mm(), PRODUCTS, matrix(140, 37, DType.FLOAT32), matrix(37, 133, DType.FLOAT32));
        table.add(new Mm(), PRODUCTS, matrix(150, 200, DType.FLOAT32), matrix(200, 140, DType.FLOAT32));
    }

    /** Few results of many products each, and tall matrices stored by columns. */
    private static void longSums(ParityTable table, DType dtype) {
        Operand wide = new Operand(Shape.of(3, 5000), dtype, table.arrangement());
        table.add(new Mm(), LONG_SUM, wide, new Operand(Shape.of(5000, 2), dtype, table.arrangement()));
        Operand many = new Operand(Shape.of(40, 1100), dtype, table.arrangement());
        table.add(new Mv(), LONG_SUM, many, new Operand(Shape.of(1100), dtype, table.arrangement()));
        Operand tall = new Operand(Shape.of(300, 40), dtype, Arrangement.TRANSPOSED);
        table.add(new Mm(), PRODUCTS, tall, new Operand(Shape.of(40, 3), dtype, table.arrangement()));
    }

    private static void specials(ParityTable table) {
        for (DType dtype : DType.values()) {
            Operand a = new Operand(Shape.of(15, 2), dtype, table.arrangement()).of(Values.INFINITE);
            table.add(new Mm(), PRODUCTS, a, new Operand(Shape.of(2, 5), dtype, table.arrangement()));
        }
    }

    private static Operand matrix(int rows, int columns, DType dtype) {
        return new Operand(Shape.of(rows, columns), dtype, Arrangement.CONTIGUOUS);
    }
}
