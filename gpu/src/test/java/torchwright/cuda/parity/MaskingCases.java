package torchwright.cuda.parity;

import java.util.List;
import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.op.MaskedFill;
import torchwright.tensor.op.MaskedFillTensor;
import torchwright.tensor.op.MaskedSelect;
import torchwright.tensor.op.Nonzero;
import torchwright.tensor.op.Tril;
import torchwright.tensor.op.Triu;
import torchwright.tensor.op.Where;

/** Ops that choose elements by a condition. */
final class MaskingCases {
    private MaskingCases() {}

    static void addTo(ParityTable table) {
        table.sweep(Shapes.ALL, (shape, dtype, arrangement) -> {
            Operand self = new Operand(shape, dtype, arrangement);
            Operand mask = mask(table, shape);
            fills(table, self, mask);
            table.add(new MaskedSelect(), Tolerance.EXACT, self, mask);
            table.add(new Nonzero(), Tolerance.EXACT, self);
            table.add(new Nonzero(), Tolerance.EXACT, self.of(Values.SPECIAL));
            table.add(new Where(), Tolerance.EXACT, mask, self, new Operand(shape, dtype, table.arrangement()));
            triangles(table, self);
        });
        broadcasts(table);
    }

    private static Operand mask(ParityTable table, Shape shape) {
        return new Operand(shape, DType.BOOL, table.arrangement());
    }

    private static void fills(ParityTable table, Operand self, Operand mask) {
        table.add(new MaskedFill(1), Tolerance.EXACT, self, mask);
        table.inPlace(new MaskedFill(Double.NEGATIVE_INFINITY), Tolerance.EXACT, self, mask);
        Operand value = new Operand(Shape.SCALAR, self.dtype(), Arrangement.SLICED);
        table.add(new MaskedFillTensor(), Tolerance.EXACT, self, mask, value);
        table.inPlace(new MaskedFillTensor(), Tolerance.EXACT, self, mask, value.onCpu());
    }

    private static void triangles(ParityTable table, Operand self) {
        for (Op op : new Op[] {new Tril(0), new Tril(-1), new Triu(0), new Triu(1)}) {
            table.add(op, Tolerance.EXACT, self);
        }
        table.inPlace(new Tril(1), Tolerance.EXACT, self);
        table.inPlace(new Triu(-1), Tolerance.EXACT, self);
    }

    private static void broadcasts(ParityTable table) {
        for (DType first : DType.values()) {
            Operand self = new Operand(Shape.of(2, 3, 4), first, table.arrangement());
            Operand row = mask(table, Shape.of(3, 1));
            table.add(new MaskedFill(2), Tolerance.EXACT, self, row);
            table.add(new MaskedSelect(), Tolerance.EXACT, self, row);
            table.add(new MaskedSelect(), Tolerance.EXACT, new Operand(Shape.of(4), first, table.arrangement()), row);
            for (DType second : DType.values()) {
                Operand other = new Operand(Shape.of(4), second, table.arrangement());
                table.add(new Where(), Tolerance.EXACT, row, self, other);
            }
            Operand scalar = new Operand(Shape.SCALAR, DType.FLOAT64, Arrangement.CONTIGUOUS);
            for (Operand number : List.of(scalar, scalar.onCpu())) {
                table.add(new Where(), Tolerance.EXACT, row, number, self);
                table.add(new Where(), Tolerance.EXACT, row, self, number);
            }
            // No condition, but numbers: refused.
            table.add(new MaskedFill(2), Tolerance.EXACT, self, self);
        }
    }
}
