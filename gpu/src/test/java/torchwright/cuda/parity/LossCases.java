package torchwright.cuda.parity;

import torchwright.loss.Reduction;
import torchwright.loss.op.HuberError;
import torchwright.loss.op.SmoothL1Error;
import torchwright.loss.op.SquaredError;
import torchwright.loss.op.SquaredErrorGradient;
import torchwright.tensor.DType;
import torchwright.tensor.Dispatcher;
import torchwright.tensor.Op;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** Losses, and the gradient that one of them has as an op of its own. */
final class LossCases {
    private static final Tolerance ERRORS = new Tolerance(4, 4, 1);

    private LossCases() {}

    static void addTo(ParityTable table) {
        for (Reduction reduction : Reduction.values()) {
            loss(table, new SquaredError(reduction));
            loss(table, new HuberError(reduction, 0.75));
            loss(table, new SmoothL1Error(reduction, 0.5));
            gradient(table, reduction);
        }
    }

    private static void loss(ParityTable table, Op op) {
        table.sweep(
                Shapes.ALL,
                (shape, dtype, arrangement) -> table.add(
                        op,
                        ERRORS,
                        new Operand(shape, dtype, arrangement),
                        new Operand(shape, dtype, table.arrangement())));
        Operand prediction = new Operand(Shape.of(3, 5), DType.FLOAT32, Arrangement.TRANSPOSED);
        table.add(op, ERRORS, prediction, new Operand(Shape.of(5), DType.FLOAT32, Arrangement.OFFSET));
        table.add(op, ERRORS, prediction.of(Values.SPECIAL), prediction);
        table.add(op, ERRORS, prediction, new Operand(Shape.of(3, 5), DType.INT64, Arrangement.SLICED));
    }

    private static void gradient(ParityTable table, Reduction reduction) {
        for (int position = 0; position < 2; position++) {
            Op op = new SquaredErrorGradient(reduction, position);
            table.sweep(Shapes.ALL, (shape, dtype, arrangement) -> {
                if (dtype.isFloatingPoint()) {
                    Shape start = reduction == Reduction.NONE ? shape : Shape.SCALAR;
                    table.add(
                            () -> op,
                            "",
                            LossCases::squaredErrorGradient,
                            ERRORS,
                            new Operand(start, dtype, table.arrangement()),
                            new Operand(shape, dtype, arrangement),
                            new Operand(shape, dtype, table.arrangement()));
                }
            });
        }
    }

    /** The op is there to be fast; where a backend lacks it, its formula stands for it. */
    private static Tensor[] squaredErrorGradient(Op op, Tensor... inputs) {
        Tensor[] constants = Program.detached(inputs);
        if (Dispatcher.hasKernel(op, constants)) {
            return Dispatcher.runAll(op, constants);
        }
        SquaredErrorGradient gradient = (SquaredErrorGradient) op;
        Tensor difference = constants[1 + gradient.position()].sub(constants[2 - gradient.position()]);
        double factor = gradient.reduction() == Reduction.MEAN ? 2.0 / difference.numel() : 2.0;
        return new Tensor[] {difference.mul(factor).mul(constants[0])};
    }
}
