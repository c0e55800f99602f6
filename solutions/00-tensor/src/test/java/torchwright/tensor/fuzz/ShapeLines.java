package torchwright.tensor.fuzz;

import static torchwright.tensor.fuzz.CreationLines.shape;

import java.util.stream.IntStream;
import torchwright.tensor.DType;
import torchwright.tensor.fuzz.ProgramWriter.Variable;

/** The same elements in another shape or dtype: views where possible, else copies. */
final class ShapeLines {
    private ShapeLines() {}

    static Statement line(ProgramWriter writer) {
        Variable x = writer.variable(any -> true);
        if (x == null) {
            return null;
        }
        int number = x.number();
        return switch (writer.number(0, 7)) {
            case 0, 1 -> reshape(writer, x);
            case 2 -> view(writer, x);
            case 3 -> flatten(writer, x);
            case 4 ->
                writer.define(
                        x + ".squeeze()", t -> t.apply(number).squeeze(), n -> NaiveViews.squeeze(n.apply(number)));
            case 5 ->
                writer.define(
                        x + ".contiguous()",
                        t -> t.apply(number).contiguous(),
                        n -> n.apply(number).isInOrder()
                                ? n.apply(number)
                                : NaivePointwise.copyInOrder(n.apply(number)));
            case 6 ->
                writer.define(
                        x + ".detach()",
                        t -> t.apply(number).detach(),
                        n -> n.apply(number).regrouped(n.apply(number).sizes()));
            default -> cast(writer, x);
        };
    }

    private static int[] target(ProgramWriter writer, Variable x) {
        // An empty tensor, or a wrong size, or what fits.
        int elements = x.value().numel();
        return elements == 0 ? new int[] {2, 0} : writer.grouping(writer.chance(0.03) ? elements + 1 : elements);
    }

    private static int[] oneInferred(ProgramWriter writer, int[] sizes) {
        int[] named = sizes.clone();
        if (sizes.length > 0 && NaiveTensor.count(sizes) > 0 && writer.chance(0.3)) {
            named[writer.number(0, sizes.length - 1)] = -1;
        }
        return named;
    }

    private static Statement reshape(ProgramWriter writer, Variable x) {
        int number = x.number();
        int[] sizes = target(writer, x);
        boolean fits = NaiveTensor.count(sizes) == x.value().numel();
        int[] named = fits ? oneInferred(writer, sizes) : sizes;
        return writer.define(
                x + ".reshape(" + shape(named) + ")",
                t -> t.apply(number).reshape(named),
                n -> NaiveViews.reshape(n.apply(number), sizes));
    }

    private static Statement view(ProgramWriter writer, Variable x) {
        int number = x.number();
        int[] sizes = target(writer, x);
        return writer.define(
                x + ".view(" + shape(sizes) + ")",
                t -> t.apply(number).view(sizes),
                n -> NaiveViews.view(n.apply(number), sizes));
    }

    private static Statement flatten(ProgramWriter writer, Variable x) {
        int number = x.number();
        int rank = x.value().rank();
        if (rank < 2) {
            return null;
        }
        int first = writer.number(0, rank - 2);
        int last = writer.number(first + 1, rank - 1);
        int[] sizes = x.value().sizes();
        int joined = IntStream.rangeClosed(first, last).map(dim -> sizes[dim]).reduce(1, (a, b) -> a * b);
        int[] flat = IntStream.range(0, rank)
                .filter(dim -> dim <= first || dim > last)
                .map(dim -> dim == first ? joined : sizes[dim])
                .toArray();
        int named = writer.chance(0.3) ? last - rank : last;
        return writer.define(
                x + ".flatten(" + first + ", " + named + ")",
                t -> t.apply(number).flatten(first, named),
                n -> NaiveViews.reshape(n.apply(number), flat));
    }

    private static Statement cast(ProgramWriter writer, Variable x) {
        int number = x.number();
        DType dtype = writer.oneOf(DType.FLOAT64, DType.FLOAT32, DType.INT64, DType.BOOL);
        // What NaN and infinity become as integers depends on the processor in torch.
        boolean finite = x.value().values().stream().allMatch(value -> Double.isFinite(Values.real(value)));
        if (dtype == DType.INT64 && !finite) {
            return null;
        }
        return writer.define(
                x + ".to(DType." + dtype.name() + ")",
                t -> t.apply(number).to(dtype),
                n -> NaivePointwise.cast(n.apply(number), dtype));
    }
}
