package torchwright.tensor.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.fuzz.ProgramWriter.Variable;

/** Writes into tensors, which all that share the elements must see, and nobody else. */
final class InPlaceLines {
    private record Update(
            String name, BinaryOperator<Tensor> engine, DoubleBinaryOperator real, LongBinaryOperator whole) {}

    private static final Update[] UPDATES = {
        new Update("add_", Tensor::add_, Double::sum, Long::sum),
        new Update("sub_", Tensor::sub_, (a, b) -> a - b, (a, b) -> a - b),
        new Update("mul_", Tensor::mul_, (a, b) -> a * b, (a, b) -> a * b),
    };

    private InPlaceLines() {}

    static Statement line(ProgramWriter writer) {
        Variable x = writer.variable(any -> true);
        if (x == null) {
            return null;
        }
        if (writer.chance(0.3)) {
            return writer.chance(0.5) ? fill(writer, x) : multiplyByNumber(writer, x);
        }
        Variable fitting = writer.variable(other -> fits(other, x.value()));
        Variable y = fitting != null && writer.chance(0.95) ? fitting : writer.variable(any -> true);
        if (y == null || y.number() != x.number() && isUnspecified(x.value(), y.value())) {
            return null;
        }
        return switch (writer.number(0, 5)) {
            case 0 -> copy(writer, x, y);
            case 1 -> divide(writer, x, y);
            case 2 -> maskedFill(writer, x);
            default -> update(writer, x, y);
        };
    }

    private static boolean fits(NaiveTensor source, NaiveTensor destination) {
        return PointwiseLines.broadcasts(source, destination)
                && Arrays.equals(NaivePointwise.broadcast(source.sizes(), destination.sizes()), destination.sizes());
    }

    /**
     * Whether it takes strides to say what an in-place operation does with two tensors that share elements.
     *
     * <p>Torch refuses to read an element that the same operation writes for another index only if both tensors fill
     * a block of memory without gaps. Otherwise the result depends on the order, and the programs leave it out. It
     * also refuses two views that differ in nothing but a dimension of size 1.
     */
    private static boolean isUnspecified(NaiveTensor destination, NaiveTensor source) {
        if (!fits(source, destination) || !destination.sharesABox(source)) {
            return false;
        }
        if (NaivePointwise.isRead(source, destination)) {
            return !(destination.fillsABlock() && source.fillsABlock());
        }
        return source.rank() != destination.rank()
                || Arrays.stream(source.sizes()).anyMatch(size -> size == 1);
    }

    private static Statement update(ProgramWriter writer, Variable x, Variable y) {
        Update update = writer.oneOf(UPDATES);
        int first = x.number();
        int second = y.number();
        return writer.change(
                x, update.name() + "(" + y + ")", t -> update.engine().apply(t.apply(first), t.apply(second)), n -> {
                    NaiveTensor a = n.apply(first);
                    NaiveTensor b = n.apply(second);
                    if (update.name().equals("sub_") && (a.dtype() == DType.BOOL || b.dtype() == DType.BOOL)) {
                        throw new Refusal("truth values have no difference");
                    }
                    NaiveTensor result =
                            NaivePointwise.binary(update.real(), update.whole(), a, b, Values.common(a, b));
                    return NaivePointwise.into(a, result, b);
                });
    }

    private static Statement divide(ProgramWriter writer, Variable x, Variable y) {
        int first = x.number();
        int second = y.number();
        return writer.change(
                x,
                "div_(" + y + ")",
                t -> t.apply(first).div_(t.apply(second)),
                n -> NaivePointwise.into(
                        n.apply(first), PointwiseLines.quotient(n.apply(first), n.apply(second)), n.apply(second)));
    }

    private static Statement copy(ProgramWriter writer, Variable x, Variable y) {
        int first = x.number();
        int second = y.number();
        boolean finite = y.value().values().stream().allMatch(value -> Double.isFinite(Values.real(value)));
        if (x.value().dtype() == DType.INT64 && !finite) {
            return null;
        }
        return writer.change(
                x,
                "copy_(" + y + ")",
                t -> t.apply(first).copy_(t.apply(second)),
                n -> NaivePointwise.overwrite(n.apply(first), n.apply(second), n.apply(second)));
    }

    private static Statement fill(ProgramWriter writer, Variable x) {
        int number = x.number();
        Number value = PointwiseLines.number(writer);
        return writer.change(
                x,
                "fill_(" + CreationLines.literal(value) + ")",
                t -> t.apply(number).fill_(value),
                n -> NaivePointwise.fill(n.apply(number), value));
    }

    private static Statement multiplyByNumber(ProgramWriter writer, Variable x) {
        int number = x.number();
        Number factor = PointwiseLines.number(writer);
        return writer.change(
                x,
                "mul_(" + CreationLines.literal(factor) + ")",
                t -> t.apply(number).mul_(factor),
                n -> NaivePointwise.into(
                        n.apply(number),
                        NaivePointwise.binary(
                                (a, b) -> a * b,
                                (a, b) -> a * b,
                                n.apply(number),
                                NaivePointwise.scalar(factor),
                                Values.common(n.apply(number), factor))));
    }

    private static Statement maskedFill(ProgramWriter writer, Variable x) {
        int number = x.number();
        // Torch allows this on repeated elements, but warns that it will not do so for ever.
        Variable mask = writer.variable(other -> other.dtype() == DType.BOOL
                && !x.value().repeatsABox()
                && fits(other, x.value())
                && other.memory() != x.value().memory());
        if (mask == null) {
            return null;
        }
        int masking = mask.number();
        long value = writer.number(-5, 5);
        return writer.change(
                x,
                "maskedFill_(" + mask + ", " + value + "L)",
                t -> t.apply(number).maskedFill_(t.apply(masking), value),
                n -> {
                    NaiveTensor target = n.apply(number);
                    List<Object> masks =
                            NaiveViews.expand(n.apply(masking), target.sizes()).values();
                    List<Object> old = target.values();
                    List<Object> filled = IntStream.range(0, old.size())
                            .mapToObj(i -> Values.whole(masks.get(i)) != 0 ? (Object) value : old.get(i))
                            .toList();
                    target.write(filled);
                    return target;
                });
    }
}
