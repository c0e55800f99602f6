package torchwright.cuda.parity;

import java.util.List;
import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.op.Gather;
import torchwright.tensor.op.IndexAdd;
import torchwright.tensor.op.IndexPut;
import torchwright.tensor.op.IndexSelect;
import torchwright.tensor.op.IndexTensors;
import torchwright.tensor.op.Scatter;
import torchwright.tensor.op.ScatterAdd;
import torchwright.tensor.op.ScatterValue;

/** Ops that read and write where a tensor of indices says. */
final class IndexingCases {
    private static final List<Shape> SHAPES =
            List.of(Shape.of(37), Shape.of(5, 3), Shape.of(4, 3, 2), Shape.of(3, 2, 1, 2, 1, 2), Shape.of(300, 2));

    private IndexingCases() {}

    static void addTo(ParityTable table) {
        table.sweep(SHAPES, (shape, dtype, arrangement) -> {
            Operand self = new Operand(shape, dtype, arrangement);
            for (int along : table.dimensions(shape)) {
                byVector(table, self, along);
                byTensor(table, self, along);
            }
        });
        table.sweep(List.of(Shape.of(4, 3, 5)), (shape, dtype, arrangement) -> {
            Operand self = new Operand(shape, dtype, arrangement);
            byTensors(table, self);
        });
        scalarsAndNothing(table);
    }

    private static Operand index(ParityTable table, Shape shape, int bound) {
        return new Operand(shape, DType.INT64, table.arrangement()).of(Values.indices(bound));
    }

    private static void byVector(ParityTable table, Operand self, int along) {
        int bound = self.shape().size(along);
        for (int count : new int[] {0, 1, bound + 2}) {
            Operand index = index(table, Shape.of(count), bound);
            Operand source = new Operand(self.shape().with(along, count), self.dtype(), table.arrangement());
            table.add(new IndexSelect(along), Tolerance.EXACT, self, index);
            table.add(new IndexAdd(along), Tolerance.SUM, self, source, index);
            table.inPlace(new IndexAdd(along), Tolerance.SUM, self, source, index);
        }
    }

    private static void byTensor(ParityTable table, Operand self, int along) {
        int bound = self.shape().size(along);
        Shape picked = self.shape().with(along, bound + 1);
        Operand index = index(table, picked, bound);
        Operand source = new Operand(picked, self.dtype(), table.arrangement());
        table.add(new Gather(along), Tolerance.EXACT, self, index);
        table.add(new ScatterAdd(along), Tolerance.SUM, self, index, source);
        table.add(new ScatterValue(along, 2.5), Tolerance.EXACT, self, index);
        table.inPlace(new ScatterValue(along, 3), Tolerance.EXACT, self, index);
        table.inPlace(new ScatterAdd(along), Tolerance.SUM, self, index, source);
        // Each place is written once, so that the order does not matter.
        Operand once = index(table, self.shape().with(along, 1), bound);
        Operand values = new Operand(self.shape(), self.dtype(), table.arrangement());
        table.add(new Scatter(along), Tolerance.EXACT, self, once, values);
        table.inPlace(new Scatter(along), Tolerance.EXACT, self, once, values);
    }

    private static void byTensors(ParityTable table, Operand self) {
        Operand rows = index(table, Shape.of(6), 4);
        Operand columns = index(table, Shape.of(2, 1), 3);
        table.add(new IndexTensors(List.of(0)), Tolerance.EXACT, self, rows);
        table.add(new IndexTensors(List.of(1)), Tolerance.EXACT, self, columns);
        table.add(new IndexTensors(List.of(0, 1)), Tolerance.EXACT, self, rows, columns);
        table.add(new IndexTensors(List.of(0, 2)), Tolerance.EXACT, self, rows, columns);
        put(table, self, List.of(0), Shape.of(6, 3, 5), rows);
        put(table, self, List.of(0, 1), Shape.of(2, 6, 5), rows, columns);
        put(table, self, List.of(0, 2), Shape.SCALAR, rows, columns);
    }

    /** Without accumulation, indices that meet twice get the same value, so that the order does not matter. */
    private static void put(ParityTable table, Operand self, List<Integer> dims, Shape values, Operand... indices) {
        for (boolean accumulate : new boolean[] {false, true}) {
            Operand source = new Operand(accumulate ? values : Shape.SCALAR, self.dtype(), table.arrangement());
            Operand[] operands = new Operand[indices.length + 2];
            operands[0] = self;
            operands[1] = source;
            System.arraycopy(indices, 0, operands, 2, indices.length);
            Op op = new IndexPut(dims, accumulate);
            table.add(op, Tolerance.SUM, operands.clone());
            table.inPlace(op, Tolerance.SUM, operands);
        }
    }

    private static void scalarsAndNothing(ParityTable table) {
        for (DType dtype : DType.values()) {
            Operand scalar = new Operand(Shape.SCALAR, dtype, Arrangement.SLICED);
            Operand zero = index(table, Shape.of(1), 1);
            table.add(new IndexSelect(0), Tolerance.EXACT, scalar, zero);
            table.add(new Gather(0), Tolerance.EXACT, scalar, zero);
            table.add(new ScatterAdd(0), Tolerance.EXACT, scalar, zero, scalar);
            Operand nothing = new Operand(Shape.of(0, 3), dtype, Arrangement.CONTIGUOUS);
            Operand noIndex = new Operand(Shape.of(0, 3), DType.INT64, Arrangement.CONTIGUOUS);
            table.add(new Gather(1), Tolerance.EXACT, nothing, noIndex);
            table.add(new Scatter(0), Tolerance.EXACT, nothing, noIndex, nothing);
        }
    }
}
