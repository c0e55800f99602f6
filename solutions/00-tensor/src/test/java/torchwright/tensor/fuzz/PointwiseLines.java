package torchwright.tensor.fuzz;

import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.fuzz.ProgramWriter.Variable;

/** Element-wise functions of one or two tensors, which broadcast, or of a tensor and a number. */
final class PointwiseLines {
    private record Binary(
            String name, BinaryOperator<Tensor> engine, DoubleBinaryOperator real, LongBinaryOperator whole) {}

    private record Relation(String name, BinaryOperator<Tensor> engine, NaivePointwise.Relation holds) {}

    private static final Binary[] BINARY = {
        new Binary("add", Tensor::add, Double::sum, Long::sum),
        new Binary("sub", Tensor::sub, (a, b) -> a - b, (a, b) -> a - b),
        new Binary("rsub", Tensor::rsub, (a, b) -> b - a, (a, b) -> b - a),
        new Binary("mul", Tensor::mul, (a, b) -> a * b, (a, b) -> a * b),
        new Binary("maximum", Tensor::maximum, Math::max, Math::max),
        new Binary("minimum", Tensor::minimum, Math::min, Math::min),
    };
    /** The sum with a factor is rounded once by the engine and twice by the oracle. */
    private static final double LARGEST_TERM = 4e3;

    private static final Relation[] RELATIONS = {
        new Relation("eq", Tensor::eq, (a, b) -> order(a, b) == 0),
        new Relation("ne", Tensor::ne, (a, b) -> order(a, b) != 0),
        new Relation("lt", Tensor::lt, (a, b) -> order(a, b) == -1),
        new Relation("le", Tensor::le, (a, b) -> order(a, b) == -1 || order(a, b) == 0),
        new Relation("gt", Tensor::gt, (a, b) -> order(a, b) == 1),
        new Relation("ge", Tensor::ge, (a, b) -> order(a, b) == 1 || order(a, b) == 0),
        new Relation("logicalAnd", Tensor::logicalAnd, (a, b) -> Values.real(a) != 0 && Values.real(b) != 0),
        new Relation("logicalXor", Tensor::logicalXor, (a, b) -> Values.real(a) != 0 ^ Values.real(b) != 0),
    };

    private PointwiseLines() {}

    static Statement line(ProgramWriter writer) {
        Variable x = writer.variable(any -> true);
        Variable y = writer.variable(any -> true);
        if (x == null || y == null) {
            return null;
        }
        // Two shapes rarely broadcast by chance: mostly look for a partner that fits.
        Variable fitting = writer.variable(other -> broadcasts(x.value(), other));
        Variable partner = fitting != null && writer.chance(0.95) ? fitting : y;
        return switch (writer.number(0, 6)) {
            case 0, 1 -> binary(writer, x, partner);
            case 2 -> divide(writer, x, partner);
            case 3 -> relation(writer, x, partner);
            case 4 -> withNumber(writer, x);
            case 5 -> scaledSum(writer, x, partner);
            default -> where(writer, x, partner);
        };
    }

    /** -1, 0, 1, or 2 if the two cannot be ordered. */
    private static int order(Object a, Object b) {
        if (a instanceof Double x && b instanceof Double y) {
            return x < y ? -1 : x > y ? 1 : x.doubleValue() == y.doubleValue() ? 0 : 2;
        }
        return Long.compare(Values.whole(a), Values.whole(b));
    }

    static boolean broadcasts(NaiveTensor a, NaiveTensor b) {
        try {
            return NaiveTensor.count(NaivePointwise.broadcast(a.sizes(), b.sizes())) <= 500;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static Statement binary(ProgramWriter writer, Variable x, Variable y) {
        Binary function = writer.oneOf(BINARY);
        int first = x.number();
        int second = y.number();
        boolean difference = function.name().endsWith("sub");
        return writer.define(
                x + "." + function.name() + "(" + y + ")",
                t -> function.engine().apply(t.apply(first), t.apply(second)),
                n -> {
                    NaiveTensor a = n.apply(first);
                    NaiveTensor b = n.apply(second);
                    if (difference && (a.dtype() == DType.BOOL || b.dtype() == DType.BOOL)) {
                        throw new Refusal("truth values have no difference");
                    }
                    return NaivePointwise.binary(function.real(), function.whole(), a, b, Values.common(a, b));
                });
    }

    private static Statement divide(ProgramWriter writer, Variable x, Variable y) {
        int first = x.number();
        int second = y.number();
        return writer.define(
                x + ".div(" + y + ")",
                t -> t.apply(first).div(t.apply(second)),
                n -> quotient(n.apply(first), n.apply(second)));
    }

    static NaiveTensor quotient(NaiveTensor a, NaiveTensor b) {
        return NaivePointwise.binary((x, y) -> x / y, (x, y) -> 0, a, b, real(Values.common(a, b)));
    }

    static DType real(DType dtype) {
        return dtype.isFloatingPoint() ? dtype : DType.FLOAT32;
    }

    private static Statement relation(ProgramWriter writer, Variable x, Variable y) {
        Relation relation = writer.oneOf(RELATIONS);
        int first = x.number();
        int second = y.number();
        return writer.define(
                x + "." + relation.name() + "(" + y + ")",
                t -> relation.engine().apply(t.apply(first), t.apply(second)),
                n -> NaivePointwise.compare(
                        relation.holds(),
                        n.apply(first),
                        n.apply(second),
                        Values.common(n.apply(first), n.apply(second))));
    }

    private static Statement withNumber(ProgramWriter writer, Variable x) {
        int number = x.number();
        Number operand = number(writer);
        if (x.value().dtype() == DType.BOOL || writer.chance(0.5)) {
            return writer.define(
                    x + ".mul(" + CreationLines.literal(operand) + ")",
                    t -> t.apply(number).mul(operand),
                    n -> NaivePointwise.binary(
                            (a, b) -> a * b,
                            (a, b) -> a * b,
                            n.apply(number),
                            NaivePointwise.scalar(operand),
                            Values.common(n.apply(number), operand)));
        }
        return writer.define(
                x + ".rsub(" + CreationLines.literal(operand) + ")",
                t -> t.apply(number).rsub(operand),
                n -> NaivePointwise.binary(
                        (a, b) -> b - a,
                        (a, b) -> b - a,
                        n.apply(number),
                        NaivePointwise.scalar(operand),
                        Values.common(n.apply(number), operand)));
    }

    /** A whole or a real number, exact in float32. */
    static Number number(ProgramWriter writer) {
        return writer.chance(0.5) ? (Number) (long) writer.number(-3, 5) : (Number) (writer.number(-12, 12) / 4.0);
    }

    private static Statement scaledSum(ProgramWriter writer, Variable x, Variable y) {
        int first = x.number();
        int second = y.number();
        long alpha = writer.number(-3, 3);
        return writer.define(
                x + ".add(" + y + ", " + alpha + "L)",
                t -> t.apply(first).add(t.apply(second), alpha),
                n -> NaivePointwise.binary(
                        (a, b) -> a + alpha * b,
                        (a, b) -> a + alpha * b,
                        n.apply(first),
                        n.apply(second),
                        Values.common(n.apply(first), n.apply(second))),
                LARGEST_TERM);
    }

    private static Statement where(ProgramWriter writer, Variable x, Variable y) {
        int first = x.number();
        int second = y.number();
        Variable condition = writer.variable(
                other -> other.dtype() == DType.BOOL && broadcasts(other, x.value()) && broadcasts(other, y.value()));
        if (condition == null) {
            return null;
        }
        int chosen = condition.number();
        return writer.define(
                "Tensor.where(" + condition + ", " + x + ", " + y + ")",
                t -> Tensor.where(t.apply(chosen), t.apply(first), t.apply(second)),
                n -> NaivePointwise.where(n.apply(chosen), n.apply(first), n.apply(second)));
    }
}
