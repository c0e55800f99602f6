package torchwright.tensor.fuzz;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import torchwright.tensor.DType;
import torchwright.tensor.Tensor;
import torchwright.tensor.fuzz.ProgramWriter.Variable;

/** Sums, means, extremes and the like, of all elements or along some dimensions; and matrix products. */
final class ReductionLines {
    private ReductionLines() {}

    static Statement line(ProgramWriter writer) {
        Variable x = writer.variable(any -> true);
        if (x == null) {
            return null;
        }
        NaiveTensor value = x.value();
        DType dtype = value.dtype();
        double scale = Math.max(1, ProgramWriter.largest(value)) * Math.max(1, value.numel());
        DType sumType = dtype.isFloatingPoint() ? dtype : DType.INT64;
        Fold fold = new Fold(writer, x, scale);
        return switch (writer.number(0, 10)) {
            case 0, 1 -> fold.overDims("sum", sumType, Tensor::sum, values -> NaiveReductions.sum(values, sumType));
            case 2 ->
                dtype.isFloatingPoint() ? fold.overDims("mean", dtype, Tensor::mean, NaiveReductions::mean) : null;
            case 3 ->
                fold.overDims(
                        "any",
                        DType.BOOL,
                        Tensor::any,
                        values -> values.stream().anyMatch(v -> Values.real(v) != 0));
            case 4 ->
                fold.overDims(
                        "all",
                        DType.BOOL,
                        Tensor::all,
                        values -> values.stream().allMatch(v -> Values.real(v) != 0));
            case 5 -> fold.overDims("amax", dtype, Tensor::amax, values -> extreme(values, true));
            case 6 -> fold.overDims("amin", dtype, Tensor::amin, values -> extreme(values, false));
            case 7 ->
                dtype == DType.BOOL
                        ? null
                        : fold.overOne("argmax", DType.INT64, Tensor::argmax, values ->
                                (long) NaiveReductions.extreme(values, true));
            case 8 -> fold.overOne("prod", sumType, Tensor::prod, values -> NaiveReductions.product(values, sumType));
            case 9 -> cumulativeSum(writer, x, sumType, scale);
            default -> matmul(writer, x);
        };
    }

    private static Object extreme(List<Object> values, boolean largest) {
        return values.get(NaiveReductions.extreme(values, largest));
    }

    @FunctionalInterface
    private interface OverDims {
        Tensor apply(Tensor x, int[] dims, boolean keepdim);
    }

    @FunctionalInterface
    private interface OverOne {
        Tensor apply(Tensor x, int dim, boolean keepdim);
    }

    /** Folds of one tensor. */
    private record Fold(ProgramWriter writer, Variable x, double scale) {
        Statement overDims(String name, DType dtype, OverDims engine, Function<List<Object>, Object> oracle) {
            int number = x.number();
            int[] dims = IntStream.range(0, x.value().rank())
                    .filter(dim -> writer.chance(0.5))
                    .toArray();
            boolean keepdim = writer.chance(0.4);
            // An empty list means all dimensions; but to any and all it means none.
            boolean all = dims.length == 0 && !name.equals("any") && !name.equals("all");
            int[] folded = all ? IntStream.range(0, x.value().rank()).toArray() : dims;
            return writer.define(
                    x + "." + name + "(new int[] {" + ProgramWriter.list(dims) + "}, " + keepdim + ")",
                    t -> engine.apply(t.apply(number), dims, keepdim),
                    n -> NaiveReductions.fold(n.apply(number), folded, keepdim, dtype, oracle),
                    scale);
        }

        Statement overOne(String name, DType dtype, OverOne engine, Function<List<Object>, Object> oracle) {
            if (x.value().rank() == 0) {
                return null;
            }
            int number = x.number();
            int dim = writer.dim(x.value());
            int named = writer.chance(0.3) ? dim - x.value().rank() : dim;
            boolean keepdim = writer.chance(0.4);
            return writer.define(
                    x + "." + name + "(" + named + ", " + keepdim + ")",
                    t -> engine.apply(t.apply(number), named, keepdim),
                    n -> NaiveReductions.fold(n.apply(number), new int[] {dim}, keepdim, dtype, oracle),
                    scale);
        }
    }

    private static Statement cumulativeSum(ProgramWriter writer, Variable x, DType dtype, double scale) {
        if (x.value().rank() == 0) {
            return null;
        }
        int number = x.number();
        int dim = writer.dim(x.value());
        return writer.define(
                x + ".cumsum(" + dim + ")",
                t -> t.apply(number).cumsum(dim),
                n -> NaiveReductions.cumulativeSum(n.apply(number), dim, dtype),
                scale);
    }

    private static Statement matmul(ProgramWriter writer, Variable x) {
        NaiveTensor left = x.value();
        if (left.rank() == 0 || left.dtype() == DType.BOOL) {
            return null;
        }
        int inner = left.size(left.rank() - 1);
        Variable y = writer.variable(right -> right.rank() > 0
                && right.dtype() == left.dtype()
                && (right.size(Math.max(0, right.rank() - 2)) == inner || writer.chance(0.01))
                && left.numel() * right.numel() < 4000);
        if (y == null) {
            return null;
        }
        int first = x.number();
        int second = y.number();
        double scale = ProgramWriter.largest(left) * ProgramWriter.largest(y.value()) * Math.max(1, inner);
        return writer.define(
                x + ".matmul(" + y + ")",
                t -> t.apply(first).matmul(t.apply(second)),
                n -> NaiveReductions.matmul(n.apply(first), n.apply(second)),
                Math.max(1, scale));
    }
}
