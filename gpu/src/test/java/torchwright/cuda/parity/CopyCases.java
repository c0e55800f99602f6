package torchwright.cuda.parity;

import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;
import torchwright.tensor.op.Cast;
import torchwright.tensor.op.Clone;
import torchwright.tensor.op.CopyFrom;
import torchwright.tensor.op.Fill;
import torchwright.tensor.op.ToDevice;

/** Ops that move, convert and fill. */
final class CopyCases {
    private CopyCases() {}

    static void addTo(ParityTable table) {
        table.sweep(Shapes.ALL, (shape, dtype, arrangement) -> {
            Operand self = new Operand(shape, dtype, arrangement);
            table.add(new Clone(false), Tolerance.EXACT, self);
            table.add(new Clone(true), Tolerance.EXACT, self);
            for (Number number : new Number[] {0, -2.5, Double.NaN}) {
                table.inPlace(new Fill(number), Tolerance.EXACT, self);
            }
            for (DType target : DType.values()) {
                table.add(new Cast(target), Tolerance.EXACT, self);
            }
            overAnother(table, self);
            table.add(
                    () -> new ToDevice(Device.CPU),
                    "and back",
                    (op, inputs) -> new Tensor[] {thereAndBack(inputs[0])},
                    Tolerance.EXACT,
                    self);
        });
        conversions(table);
    }

    /** Copied once more: what is on the CPU already is not copied, and would keep its strides. */
    private static Tensor thereAndBack(Tensor input) {
        return Dispatcher.run(new Clone(true), input.to(Device.CPU).to(input.device()));
    }

    private static void overAnother(ParityTable table, Operand self) {
        table.inPlace(
                new CopyFrom(), Tolerance.EXACT, self, new Operand(self.shape(), self.dtype(), table.arrangement()));
        if (self.shape().rank() > 1) {
            Shape row = Shape.of(self.shape().size(-1));
            table.inPlace(new CopyFrom(), Tolerance.EXACT, self, new Operand(row, self.dtype(), table.arrangement()));
        }
    }

    private static void conversions(ParityTable table) {
        for (DType source : DType.values()) {
            for (DType target : DType.values()) {
                Operand numbers = new Operand(Shape.of(5, 3), source, table.arrangement());
                Operand written = new Operand(Shape.of(5, 3), target, table.arrangement());
                table.add(new Cast(target), Tolerance.EXACT, convertible(numbers, target));
                table.inPlace(new CopyFrom(), Tolerance.EXACT, written, convertible(numbers, target));
                table.inPlace(new CopyFrom(), Tolerance.EXACT, written, numbers);
            }
        }
    }

    /** What becomes of NaN and of numbers out of range when they are made integers is defined nowhere. */
    private static Operand convertible(Operand numbers, DType target) {
        return target == DType.INT64 && numbers.dtype().isFloatingPoint() ? numbers : numbers.of(Values.SPECIAL);
    }
}
