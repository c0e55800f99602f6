package torchwright.cuda.parity;

import java.util.List;
import torchwright.tensor.DType;
import torchwright.tensor.Layout;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.op.Alias;
import torchwright.tensor.op.AsStrided;
import torchwright.tensor.op.Diagonal;
import torchwright.tensor.op.Expand;
import torchwright.tensor.op.MatrixTranspose;
import torchwright.tensor.op.Permute;
import torchwright.tensor.op.Select;
import torchwright.tensor.op.Slice;
import torchwright.tensor.op.Squeeze;
import torchwright.tensor.op.SqueezeDim;
import torchwright.tensor.op.SqueezeDims;
import torchwright.tensor.op.Transpose;
import torchwright.tensor.op.UnsafeSqueeze;
import torchwright.tensor.op.UnsafeView;
import torchwright.tensor.op.Unsqueeze;
import torchwright.tensor.op.View;

/** Views: nothing is computed, but their gradients are. */
final class ViewCases {
    private static final Shape CUBE = Shape.of(2, 3, 4);
    private static final Shape THIN = Shape.of(1, 5, 1);

    private ViewCases() {}

    static void addTo(ParityTable table) {
        views(table, CUBE, new Alias(), new Transpose(0, 2), new Permute(List.of(2, 0, 1)), new Select(1, 2));
        views(table, CUBE, new Slice(2, 1, 4, 2), new Slice(0, 1, 1, 1), new Diagonal(1, 0, 1), new Diagonal(0, 2, 1));
        views(table, CUBE, new Unsqueeze(1), new View(Shape.of(6, 4)), new UnsafeView(Shape.of(2, 12)));
        views(table, THIN, new Squeeze(), new SqueezeDim(0), new SqueezeDims(List.of(0, 2)), new UnsafeSqueeze(0));
        views(table, THIN, new Expand(List.of(2, 5, 3)), new Expand(List.of(4, 1, -1, 1)));
        views(table, Shape.of(5, 3), new MatrixTranspose());
        overlapping(table);
    }

    private static void views(ParityTable table, Shape shape, Op... ops) {
        for (Op op : ops) {
            for (DType dtype : DType.values()) {
                for (Arrangement arrangement : Arrangement.values()) {
                    table.add(op, Tolerance.EXACT, new Operand(shape, dtype, arrangement));
                }
            }
        }
    }

    /** Windows of three elements, two of which each shares with the next: their gradients are added. */
    private static void overlapping(ParityTable table) {
        Layout windows = Layout.of(Shape.of(4, 3), new int[] {1, 1}, 0);
        for (DType dtype : DType.values()) {
            table.add(new AsStrided(windows), Tolerance.SUM, new Operand(Shape.of(6), dtype, Arrangement.CONTIGUOUS));
        }
    }
}
