package torchwright.tensor.fuzz;

import static torchwright.tensor.fuzz.ProgramWriter.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.fuzz.ProgramWriter.Variable;

/** Elements in another order along a dimension, and sums where several elements meet. */
final class ScatterLines {
    private ScatterLines() {}

    static Statement line(ProgramWriter writer) {
        Variable x = writer.variable(value -> value.rank() > 0);
        if (x == null) {
            return null;
        }
        int dim = writer.dim(x.value());
        return switch (writer.number(0, 4)) {
            case 0 -> flip(writer, x, dim);
            case 1 -> sort(writer, x, dim);
            case 2 -> lowerTriangle(writer, x);
            case 3 -> x.value().dtype() == DType.BOOL ? null : variance(writer, x);
            default -> indexAdd(writer, x, dim);
        };
    }

    private static Statement flip(ProgramWriter writer, Variable x, int dim) {
        int number = x.number();
        return writer.define(
                x + ".flip(" + dim + ")",
                t -> t.apply(number).flip(dim),
                n -> NaivePointwise.copy(n.apply(number).seen(x.value().sizes(), index -> {
                    int[] source = index.clone();
                    source[dim] = x.value().size(dim) - 1 - index[dim];
                    return source;
                })));
    }

    private static Statement sort(ProgramWriter writer, Variable x, int dim) {
        int number = x.number();
        boolean descending = writer.chance(0.5);
        String code = x + ".sort(" + dim + ", " + descending + ", true)";
        if (writer.chance(0.5)) {
            return writer.define(
                    code + ".indices()",
                    t -> t.apply(number).sort(dim, descending, true).indices(),
                    n -> sorted(n.apply(number), dim, descending, true));
        }
        return writer.define(
                code + ".values()",
                t -> t.apply(number).sort(dim, descending, true).values(),
                n -> sorted(n.apply(number), dim, descending, false));
    }

    /** The sorted values, or the indices where they stood. */
    private static NaiveTensor sorted(NaiveTensor x, int dim, boolean descending, boolean indices) {
        // NaN is the largest number to Double.compare, as it is to torch; but -0 and 0 are equal.
        Comparator<Object> ascending = (a, b) -> a instanceof Double first && b instanceof Double second
                ? Double.compare(first + 0.0, second + 0.0)
                : Long.compare(Values.whole(a), Values.whole(b));
        return NaiveTensor.fresh(indices ? DType.INT64 : x.dtype(), x.sizes(), index -> {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, x.size(dim)).boxed().toList());
            Comparator<Integer> byValue = Comparator.comparing(i -> x.at(at(index, dim, i)), ascending);
            order.sort(descending ? Collections.reverseOrder(byValue) : byValue);
            int found = order.get(index[dim]);
            return indices ? (Object) (long) found : x.at(at(index, dim, found));
        });
    }

    private static int[] at(int[] index, int dim, int i) {
        int[] moved = index.clone();
        moved[dim] = i;
        return moved;
    }

    private static Statement lowerTriangle(ProgramWriter writer, Variable x) {
        int rank = x.value().rank();
        if (rank < 2) {
            return null;
        }
        int number = x.number();
        int diagonal = writer.number(-2, 2);
        return writer.define(
                x + ".tril(" + diagonal + ")",
                t -> t.apply(number).tril(diagonal),
                n -> NaiveTensor.fresh(
                        x.value().dtype(),
                        x.value().sizes(),
                        index -> index[rank - 1] - index[rank - 2] <= diagonal
                                ? n.apply(number).at(index)
                                : (Object) 0L));
    }

    private static Statement variance(ProgramWriter writer, Variable x) {
        DType dtype = x.value().dtype();
        if (!dtype.isFloatingPoint()) {
            return null;
        }
        int number = x.number();
        int dim = writer.dim(x.value());
        int correction = writer.number(0, 1);
        double largest = ProgramWriter.largest(x.value());
        return writer.define(
                x + ".var(new int[] {" + dim + "}, " + correction + ", true)",
                t -> t.apply(number).var(new int[] {dim}, correction, true),
                n -> NaiveReductions.fold(
                        n.apply(number),
                        new int[] {dim},
                        true,
                        dtype,
                        values -> NaiveReductions.variance(values, correction)),
                Math.max(1, largest * largest * x.value().numel()));
    }

    /** Adds slices of one tensor to slices of another, in place; a repeated index adds twice. */
    private static Statement indexAdd(ProgramWriter writer, Variable x, int dim) {
        int number = x.number();
        NaiveTensor target = x.value();
        if (target.size(dim) == 0 || target.repeatsABox() || target.dtype() == DType.BOOL) {
            return null;
        }
        Variable source = writer.variable(other -> other.rank() == target.rank()
                && other.dtype() == target.dtype()
                && other.memory() != target.memory()
                && IntStream.range(0, other.rank()).allMatch(d -> d == dim || other.size(d) == target.size(d)));
        if (source == null) {
            return null;
        }
        int added = source.number();
        int[] picked = IntStream.range(0, source.value().size(dim))
                .map(i -> writer.number(0, target.size(dim) - 1))
                .toArray();
        return writer.change(
                x,
                "indexAdd_(" + dim + ", Tensor.of(new long[] {" + list(picked) + "}), " + source + ")",
                t -> t.apply(number).indexAdd_(dim, Tensor.of(picked), t.apply(added)),
                n -> {
                    NaiveTensor into = n.apply(number);
                    NaiveTensor from = n.apply(added);
                    NaiveTensor sum = NaiveTensor.fresh(into.dtype(), into.sizes(), index -> {
                        Object total = into.at(index);
                        for (int i = 0; i < picked.length; i++) {
                            if (picked[i] == index[dim]) {
                                Object term = from.at(at(index, dim, i));
                                total = Values.apply(Double::sum, Long::sum, total, term, into.dtype());
                            }
                        }
                        return total;
                    });
                    into.write(sum.values());
                    return into;
                });
    }
}
