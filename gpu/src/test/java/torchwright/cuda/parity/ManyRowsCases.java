package torchwright.cuda.parity;

import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.op.Add;
import torchwright.tensor.op.Argmax;
import torchwright.tensor.op.Bmm;
import torchwright.tensor.op.Cat;
import torchwright.tensor.op.Cumsum;
import torchwright.tensor.op.Dims;
import torchwright.tensor.op.IndexSelect;
import torchwright.tensor.op.Mm;
import torchwright.tensor.op.Mv;
import torchwright.tensor.op.Sort;
import torchwright.tensor.op.Sum;

/** More rows, columns and matrices than a grid has blocks along its second and third axis: 65,535. */
final class ManyRowsCases {
    private static final int MANY = 65_539;

    /** Sums of so many ordinary numbers reach this far. */
    private static final Tolerance LONG_SUM = new Tolerance(4, 2048, 1);

    private ManyRowsCases() {}

    static void addTo(ParityTable table) {
        table.add(new Add(1), Tolerance.EXACT, rows(), rows());
        table.add(new Sum(Dims.of(2, 1), false, null), LONG_SUM, rows());
        table.add(new Sum(Dims.of(2, 0), false, null), LONG_SUM, columns());
        table.add(new Argmax(Dims.of(2, 1), false), Tolerance.EXACT, rows());
        table.add(new Cumsum(1, null), LONG_SUM, rows());
        table.add(new Sort(1, false, true), Tolerance.EXACT, rows());
        table.add(new Cat(1), Tolerance.EXACT, rows(), rows());
        Operand index = new Operand(Shape.of(MANY), DType.INT64, Arrangement.CONTIGUOUS).of(Values.indices(MANY));
        table.add(new IndexSelect(0), Tolerance.EXACT, rows(), index);
        table.add(new Mm(), LONG_SUM, rows(), new Operand(Shape.of(2, 1), DType.FLOAT32, Arrangement.CONTIGUOUS));
        table.add(new Mv(), LONG_SUM, rows(), new Operand(Shape.of(2), DType.FLOAT32, Arrangement.CONTIGUOUS));
        Operand batch = new Operand(Shape.of(MANY, 1, 2), DType.FLOAT32, Arrangement.CONTIGUOUS);
        table.add(new Bmm(), LONG_SUM, batch, new Operand(Shape.of(MANY, 2, 1), DType.FLOAT32, Arrangement.OFFSET));
    }

    private static Operand rows() {
        return new Operand(Shape.of(MANY, 2), DType.FLOAT32, Arrangement.CONTIGUOUS);
    }

    private static Operand columns() {
        return new Operand(Shape.of(2, MANY), DType.FLOAT32, Arrangement.CONTIGUOUS);
    }
}
