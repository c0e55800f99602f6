package torchwright.cuda.parity;

import java.util.ArrayList;
import java.util.List;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.op.Cat;
import torchwright.tensor.op.Flip;
import torchwright.tensor.op.Stack;

/** Ops that put tensors together or turn them round. */
final class JoiningCases {
    private JoiningCases() {}

    static void addTo(ParityTable table) {
        table.sweep(Shapes.ALL, (shape, dtype, arrangement) -> {
            Operand self = new Operand(shape, dtype, arrangement);
            Operand like = new Operand(shape, dtype, table.arrangement());
            Operand other = new Operand(shape, DType.FLOAT32, table.arrangement());
            int along = table.dimension(shape);
            table.add(new Stack(along), Tolerance.EXACT, self, like, other);
            table.add(new Cat(along), Tolerance.EXACT, self, like);
            table.add(new Cat(along), Tolerance.EXACT, self);
            table.add(new Flip(List.of(along)), Tolerance.EXACT, self);
            table.add(new Flip(List.of()), Tolerance.EXACT, self);
        });
        differentSizes(table);
        manyTensors(table);
    }

    private static void differentSizes(ParityTable table) {
        for (DType dtype : DType.values()) {
            Operand first = new Operand(Shape.of(2, 3, 4), dtype, table.arrangement());
            Operand longer = new Operand(Shape.of(2, 5, 4), dtype, table.arrangement());
            Operand empty = new Operand(Shape.of(2, 0, 4), dtype, table.arrangement());
            Operand skipped = new Operand(Shape.of(0), dtype, Arrangement.CONTIGUOUS);
            table.add(new Cat(1), Tolerance.EXACT, skipped, first, empty, longer);
            Operand whole = new Operand(Shape.of(2, 1, 4), DType.INT64, table.arrangement());
            table.add(new Cat(-2), Tolerance.EXACT, longer, whole);
            table.add(new Cat(0), Tolerance.EXACT, first, longer);
            table.add(new Flip(List.of(0, 2)), Tolerance.EXACT, first);
            table.add(new Flip(List.of(0, 1, 2)), Tolerance.EXACT, first.of(Values.SPECIAL));
        }
    }

    private static void manyTensors(ParityTable table) {
        List<Operand> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(new Operand(Shape.of(3, i % 4), DType.FLOAT32, table.arrangement()));
        }
        table.add(new Cat(1), Tolerance.EXACT, many.toArray(Operand[]::new));
    }
}
