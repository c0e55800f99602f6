package torchwright.tensor.fuzz;

import static torchwright.tensor.fuzz.ProgramWriter.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import torchwright.tensor.fuzz.ProgramWriter.Variable;

/** Views that move, drop, repeat and pick dimensions. */
final class ViewLines {
    private ViewLines() {}

    static Statement line(ProgramWriter writer) {
        Variable x = writer.variable(any -> true);
        if (x == null) {
            return null;
        }
        int number = x.number();
        NaiveTensor value = x.value();
        if (value.rank() == 0) {
            return unsqueeze(writer, x);
        }
        int dim = writer.dim(value);
        // A negative dimension means the same one, counted from the end.
        int named = writer.chance(0.3) ? dim - value.rank() : dim;
        return switch (writer.number(0, 8)) {
            case 0 -> {
                int other = writer.dim(value);
                yield writer.define(
                        x + ".transpose(" + named + ", " + other + ")",
                        t -> t.apply(number).transpose(named, other),
                        n -> NaiveViews.transpose(n.apply(number), dim, other));
            }
            case 1 -> permute(writer, x);
            case 2 -> {
                // One step too far is an error, on both sides.
                int at = writer.number(-value.size(dim) - (writer.chance(0.1) ? 1 : 0), value.size(dim));
                int index = at == value.size(dim) && !writer.chance(0.1) ? 0 : at;
                yield writer.define(
                        x + ".select(" + named + ", " + index + ")",
                        t -> t.apply(number).select(named, index),
                        n -> NaiveViews.select(n.apply(number), dim, index));
            }
            case 3, 4 -> slice(writer, x, dim, named);
            case 5 -> unsqueeze(writer, x);
            case 6 -> movedim(writer, x, dim, named);
            case 7 ->
                writer.define(
                        x + ".squeeze(" + named + ")",
                        t -> t.apply(number).squeeze(named),
                        n -> NaiveViews.squeeze(n.apply(number), dim));
            default -> value.rank() < 2 ? expand(writer, x) : expandOrDiagonal(writer, x);
        };
    }

    private static Statement permute(ProgramWriter writer, Variable x) {
        int number = x.number();
        List<Integer> dims =
                new ArrayList<>(IntStream.range(0, x.value().rank()).boxed().toList());
        Collections.rotate(dims, writer.number(0, 3));
        if (writer.chance(0.5)) {
            Collections.reverse(dims);
        }
        int[] order = dims.stream().mapToInt(Integer::intValue).toArray();
        return writer.define(
                x + ".permute(" + list(order) + ")",
                t -> t.apply(number).permute(order),
                n -> NaiveViews.permute(n.apply(number), order));
    }

    private static Statement movedim(ProgramWriter writer, Variable x, int dim, int named) {
        int number = x.number();
        int rank = x.value().rank();
        int place = writer.number(0, rank - 1);
        int[] others = IntStream.range(0, rank).filter(d -> d != dim).toArray();
        int[] order = NaiveViews.with(others, place, dim);
        return writer.define(
                x + ".movedim(" + named + ", " + place + ")",
                t -> t.apply(number).movedim(named, place),
                n -> NaiveViews.permute(n.apply(number), order));
    }

    private static Statement slice(ProgramWriter writer, Variable x, int dim, int named) {
        int number = x.number();
        int size = x.value().size(dim);
        int start = writer.number(-size - 1, size + 1);
        int stop = writer.chance(0.3) ? Integer.MAX_VALUE : writer.number(-size - 1, size + 1);
        int step = writer.oneOf(1, 1, 2, 3);
        return writer.define(
                x + ".slice(" + named + ", " + start + ", " + (stop == Integer.MAX_VALUE ? "Integer.MAX_VALUE" : stop)
                        + ", " + step + ")",
                t -> t.apply(number).slice(named, start, stop, step),
                n -> NaiveViews.slice(n.apply(number), dim, start, stop, step));
    }

    private static Statement unsqueeze(ProgramWriter writer, Variable x) {
        int number = x.number();
        int rank = x.value().rank();
        if (rank > 4) {
            return null;
        }
        int dim = writer.number(0, rank);
        int named = writer.chance(0.3) ? dim - rank - 1 : dim;
        return writer.define(
                x + ".unsqueeze(" + named + ")",
                t -> t.apply(number).unsqueeze(named),
                n -> NaiveViews.unsqueeze(n.apply(number), dim));
    }

    private static Statement expandOrDiagonal(ProgramWriter writer, Variable x) {
        if (writer.chance(0.5)) {
            return expand(writer, x);
        }
        int number = x.number();
        int above = writer.number(-2, 2);
        return writer.define(
                x + ".diagonal(" + above + ")",
                t -> t.apply(number).diagonal(above),
                n -> NaiveViews.diagonal(n.apply(number), above));
    }

    private static Statement expand(ProgramWriter writer, Variable x) {
        int number = x.number();
        int added = x.value().rank() < 4 ? writer.number(0, 1) : 0;
        int[] sizes = new int[x.value().rank() + added];
        int[] named = new int[sizes.length];
        for (int dim = 0; dim < sizes.length; dim++) {
            int existing = dim < added ? 1 : x.value().size(dim - added);
            sizes[dim] = existing == 1 || writer.chance(0.02) ? writer.number(1, 3) : existing;
            named[dim] = dim >= added && sizes[dim] == existing && writer.chance(0.3) ? -1 : sizes[dim];
        }
        return writer.define(
                x + ".expand(" + list(named) + ")",
                t -> t.apply(number).expand(named),
                n -> NaiveViews.expand(n.apply(number), sizes));
    }
}
