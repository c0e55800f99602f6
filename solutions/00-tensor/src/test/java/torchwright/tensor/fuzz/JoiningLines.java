package torchwright.tensor.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.fuzz.ProgramWriter.Variable;

/** Joining tensors, and taking them apart. */
final class JoiningLines {
    private JoiningLines() {}

    static Statement line(ProgramWriter writer) {
        Variable x = writer.variable(value -> value.rank() > 0);
        if (x == null) {
            return null;
        }
        int dim = writer.dim(x.value());
        return switch (writer.number(0, 3)) {
            case 0 -> cat(writer, x, dim);
            case 1 -> stack(writer, x);
            case 2 -> split(writer, x, dim);
            default -> unbind(writer, x, dim);
        };
    }

    private static Statement cat(ProgramWriter writer, Variable x, int dim) {
        List<Variable> parts = parts(writer, x, writer.chance(0.03) ? -1 : dim);
        List<Integer> numbers = parts.stream().map(Variable::number).toList();
        return writer.define(
                "Tensor.cat(List.of(" + names(parts) + "), " + dim + ")",
                t -> Tensor.cat(numbers.stream().map(t::apply).toList(), dim),
                n -> cat(numbers.stream().map(n::apply).toList(), dim));
    }

    /** One to three tensors of the same sizes, except along one dimension; along none if that is -1. */
    private static List<Variable> parts(ProgramWriter writer, Variable x, int except) {
        List<Variable> parts = new ArrayList<>(List.of(x));
        for (int i = writer.number(0, 2); i > 0; i--) {
            parts.add(writer.variable(other -> other.rank() == x.value().rank()
                    && IntStream.range(0, other.rank())
                            .allMatch(dim -> dim == except
                                    || other.size(dim) == x.value().size(dim))));
        }
        return parts;
    }

    private static String names(List<Variable> parts) {
        return parts.stream().map(Variable::toString).collect(Collectors.joining(", "));
    }

    static NaiveTensor cat(List<NaiveTensor> parts, int dim) {
        List<NaiveTensor> joined = parts;
        DType dtype =
                parts.stream().map(NaiveTensor::dtype).reduce(Values::wider).orElseThrow();
        int[] sizes = joined.get(0).sizes();
        for (NaiveTensor part : joined) {
            int[] wanted = sizes.clone();
            wanted[dim] = part.size(dim);
            if (!Arrays.equals(part.sizes(), wanted)) {
                throw new Refusal("sizes differ");
            }
        }
        sizes[dim] = joined.stream().mapToInt(part -> part.size(dim)).sum();
        return NaiveTensor.fresh(dtype, sizes, index -> {
            int[] source = index.clone();
            for (NaiveTensor part : joined) {
                if (source[dim] < part.size(dim)) {
                    return part.at(source);
                }
                source[dim] -= part.size(dim);
            }
            throw new AssertionError("no part has this index");
        });
    }

    private static Statement stack(ProgramWriter writer, Variable x) {
        if (x.value().rank() > 3) {
            return null;
        }
        List<Variable> parts = parts(writer, x, -1);
        List<Integer> numbers = parts.stream().map(Variable::number).toList();
        int dim = writer.number(0, x.value().rank());
        return writer.define(
                "Tensor.stack(List.of(" + names(parts) + "), " + dim + ")",
                t -> Tensor.stack(numbers.stream().map(t::apply).toList(), dim),
                n -> cat(
                        numbers.stream()
                                .map(number -> NaiveViews.unsqueeze(n.apply(number), dim))
                                .toList(),
                        dim));
    }

    private static Statement split(ProgramWriter writer, Variable x, int dim) {
        int number = x.number();
        int size = writer.number(1, 3);
        int pieces = (x.value().size(dim) + size - 1) / size;
        if (pieces == 0) {
            return null;
        }
        int piece = writer.number(0, pieces - 1);
        return writer.define(
                x + ".split(" + size + ", " + dim + ")[" + piece + "]",
                t -> t.apply(number).split(size, dim)[piece],
                n -> NaiveViews.slice(n.apply(number), dim, piece * size, (piece + 1) * size, 1));
    }

    private static Statement unbind(ProgramWriter writer, Variable x, int dim) {
        if (x.value().size(dim) == 0) {
            return null;
        }
        int number = x.number();
        int piece = writer.number(0, x.value().size(dim) - 1);
        return writer.define(
                x + ".unbind(" + dim + ")[" + piece + "]",
                t -> t.apply(number).unbind(dim)[piece],
                n -> NaiveViews.select(n.apply(number), dim, piece));
    }
}
