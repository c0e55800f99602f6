package torchwright.cuda.parity;

import java.util.function.Supplier;
import torchwright.nn.activation.Elu;
import torchwright.nn.activation.LeakyRelu;
import torchwright.nn.activation.Silu;
import torchwright.nn.activation.Softplus;
import torchwright.tensor.DType;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.op.Abs;
import torchwright.tensor.op.Ceil;
import torchwright.tensor.op.Clamp;
import torchwright.tensor.op.Cos;
import torchwright.tensor.op.Exp;
import torchwright.tensor.op.Floor;
import torchwright.tensor.op.Log;
import torchwright.tensor.op.Log1p;
import torchwright.tensor.op.LogicalNot;
import torchwright.tensor.op.Neg;
import torchwright.tensor.op.Reciprocal;
import torchwright.tensor.op.Relu;
import torchwright.tensor.op.Round;
import torchwright.tensor.op.Rsqrt;
import torchwright.tensor.op.Sigmoid;
import torchwright.tensor.op.Sign;
import torchwright.tensor.op.Sin;
import torchwright.tensor.op.Sqrt;
import torchwright.tensor.op.Tanh;
import torchwright.tensor.op.Trunc;

/** Element-wise functions of one tensor. */
final class UnaryCases {
    private static final Shape FEW = Shape.of(3, 5);

    private UnaryCases() {}

    static void addTo(ParityTable table) {
        exact(table, new Abs(), new Neg(), new Sign(), new Ceil(), new Floor(), new Round(), new Trunc(), new Relu());
        exact(table, new Reciprocal(), new Sqrt(), new LogicalNot());
        exact(table, new Clamp(-1, 2), new Clamp(null, 0.5), new Clamp(1L, null), new Clamp(2, -2));
        functions(table, new Exp(), new Log(), new Log1p(), new Sin(), new Cos(), new Tanh(), new Sigmoid());
        functions(table, new Rsqrt());
        activations(table, new LeakyRelu(0.01), new Elu(1.5), new Silu(), new Softplus(1, 20), new Softplus(2.5, 1));
    }

    private static void exact(ParityTable table, Op... ops) {
        for (Op op : ops) {
            sweep(table, op, Program.FRESH, Tolerance.EXACT);
        }
    }

    private static void functions(ParityTable table, Op... ops) {
        for (Op op : ops) {
            sweep(table, op, Program.FRESH, Tolerance.FUNCTION);
        }
    }

    private static void activations(ParityTable table, Op... ops) {
        for (Op op : ops) {
            sweep(table, op, Program.OF_CONSTANTS, Tolerance.FUNCTION);
        }
    }

    private static void sweep(ParityTable table, Op op, Program program, Tolerance tolerance) {
        table.sweep(
                Shapes.ALL,
                (shape, dtype, arrangement) ->
                        table.add(() -> op, "", program, tolerance, new Operand(shape, dtype, arrangement)));
        for (DType dtype : DType.values()) {
            Supplier<Operand> operand = () -> new Operand(FEW, dtype, table.arrangement());
            table.add(() -> op, "", program, tolerance, operand.get().of(Values.SPECIAL));
            table.inPlace(op, tolerance, operand.get().of(Values.POSITIVE));
            table.inPlace(op, tolerance, operand.get().of(Values.SPECIAL));
        }
    }
}
