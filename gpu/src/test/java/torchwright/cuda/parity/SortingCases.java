package torchwright.cuda.parity;

import java.util.ArrayList;
import java.util.List;
import torchwright.tensor.DType;
import torchwright.tensor.Shape;
import torchwright.tensor.op.Sort;
import torchwright.tensor.op.TopK;

/** Ops that order elements. Equal ones keep their order on both sides. */
final class SortingCases {
    private static final List<Shape> SHAPES = new ArrayList<>(Shapes.ALL);

    static {
        SHAPES.addAll(List.of(Shape.of(3, 70), Shape.of(70, 3)));
    }

    private SortingCases() {}

    static void addTo(ParityTable table) {
        table.sweep(SHAPES, (shape, dtype, arrangement) -> {
            Operand self = new Operand(shape, dtype, arrangement);
            for (int along : table.dimensions(shape)) {
                table.add(new Sort(along, false, true), Tolerance.EXACT, self);
                table.add(new Sort(along, true, true), Tolerance.EXACT, self.of(Values.SPECIAL));
                int size = shape.rank() == 0 ? 1 : shape.size(along);
                table.add(new TopK((size + 1) / 2, along, true, true), Tolerance.EXACT, self);
                table.add(new TopK(size, along, false, true), Tolerance.EXACT, self.of(Values.SPECIAL));
            }
        });
        for (DType dtype : DType.values()) {
            Operand self = new Operand(Shape.of(4, 9), dtype, table.arrangement());
            table.add(new Sort(-1, false, false), Tolerance.EXACT, self.of(Values.SPECIAL));
            table.add(new TopK(0, 1, true, true), Tolerance.EXACT, self);
            table.add(new TopK(10, 1, true, true), Tolerance.EXACT, self);
        }
        Operand thousands = new Operand(Shape.of(5000), DType.FLOAT32, Arrangement.OFFSET);
        table.add(new Sort(0, false, true), Tolerance.EXACT, thousands);
    }
}
