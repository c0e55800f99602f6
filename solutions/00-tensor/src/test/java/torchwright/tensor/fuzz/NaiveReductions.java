package torchwright.tensor.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import torchwright.tensor.DType;

/** Folds: for each element of the result, the list of the elements that it is folded from. */
final class NaiveReductions {
    private NaiveReductions() {}

    /** Folds the dimensions named. */
    static NaiveTensor fold(
            NaiveTensor x, int[] dims, boolean keepdim, DType dtype, Function<List<Object>, Object> function) {
        boolean[] folded = new boolean[x.rank()];
        for (int dim : dims) {
            folded[dim] = true;
        }
        int[] inner =
                IntStream.range(0, x.rank()).map(d -> folded[d] ? x.size(d) : 1).toArray();
        int[] outer =
                IntStream.range(0, x.rank()).map(d -> folded[d] ? 1 : x.size(d)).toArray();
        if (NaiveTensor.count(inner) == 0) {
            // What cannot be folded from nothing is refused even where there is no element to compute.
            Object unused = function.apply(List.of());
        }
        NaiveTensor kept = NaiveTensor.fresh(dtype, outer, start -> {
            List<Object> values = new ArrayList<>();
            for (int[] step : NaiveTensor.indices(inner)) {
                values.add(x.at(IntStream.range(0, step.length)
                        .map(d -> start[d] + step[d])
                        .toArray()));
            }
            return function.apply(values);
        });
        int[] left = IntStream.range(0, x.rank())
                .filter(d -> !folded[d])
                .map(x::size)
                .toArray();
        return keepdim ? kept : kept.regrouped(left);
    }

    static Object sum(List<Object> values, DType dtype) {
        Object sum = Values.convert(0L, dtype);
        for (Object value : values) {
            sum = Values.apply(Double::sum, Long::sum, sum, value, dtype == DType.FLOAT32 ? DType.FLOAT64 : dtype);
        }
        return sum;
    }

    static Object product(List<Object> values, DType dtype) {
        Object product = Values.convert(1L, dtype);
        for (Object value : values) {
            product = Values.apply((a, b) -> a * b, (a, b) -> a * b, product, value, dtype);
        }
        return product;
    }

    /** The place of the largest, or smallest, of a list: of several the first, and of a NaN before all. */
    static int extreme(List<Object> values, boolean largest) {
        if (values.isEmpty()) {
            throw new Refusal("no element to choose from");
        }
        int best = 0;
        for (int i = 1; i < values.size(); i++) {
            if (beats(values.get(i), values.get(best), largest)) {
                best = i;
            }
        }
        return best;
    }

    private static boolean beats(Object value, Object champion, boolean largest) {
        if (value instanceof Double d) {
            double best = (Double) champion;
            return !Double.isNaN(best) && (Double.isNaN(d) || (largest ? d > best : d < best));
        }
        int order = Long.compare(Values.whole(value), Values.whole(champion));
        return largest ? order > 0 : order < 0;
    }

    static Object mean(List<Object> values) {
        return values.stream().mapToDouble(Values::real).sum() / values.size();
    }

    static Object variance(List<Object> values, int correction) {
        double mean = values.stream().mapToDouble(Values::real).sum() / values.size();
        double squares = values.stream()
                .mapToDouble(value -> (Values.real(value) - mean) * (Values.real(value) - mean))
                .sum();
        return squares / Math.max(0, values.size() - correction);
    }

    static NaiveTensor cumulativeSum(NaiveTensor x, int dim, DType dtype) {
        return NaiveTensor.fresh(dtype, x.sizes(), index -> {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i <= index[dim]; i++) {
                int[] source = index.clone();
                source[dim] = i;
                values.add(x.at(source));
            }
            return sum(values, dtype);
        });
    }

    /** The matrix product: of vectors, matrices, and stacks of matrices whose leading dimensions broadcast. */
    static NaiveTensor matmul(NaiveTensor a, NaiveTensor b) {
        NaiveTensor left = a.rank() == 1 ? NaiveViews.unsqueeze(a, 0) : a;
        NaiveTensor right = b.rank() == 1 ? NaiveViews.unsqueeze(b, 1) : b;
        int inner = left.size(left.rank() - 1);
        if (right.size(right.rank() - 2) != inner || a.dtype() != b.dtype()) {
            throw new Refusal("the inner sizes or dtypes differ");
        }
        int rows = left.size(left.rank() - 2);
        int columns = right.size(right.rank() - 1);
        int[] batch = NaivePointwise.broadcast(leading(left), leading(right));
        NaiveTensor stackedLeft = NaiveViews.expand(left, join(batch, rows, inner));
        NaiveTensor stackedRight = NaiveViews.expand(right, join(batch, inner, columns));
        NaiveTensor product = NaiveTensor.fresh(a.dtype(), join(batch, rows, columns), index -> {
            int[] at = Arrays.copyOf(index, batch.length);
            List<Object> terms = new ArrayList<>();
            for (int k = 0; k < inner; k++) {
                terms.add(product(
                        List.of(
                                stackedLeft.at(join(at, index[batch.length], k)),
                                stackedRight.at(join(at, k, index[batch.length + 1]))),
                        a.dtype() == DType.FLOAT32 ? DType.FLOAT64 : a.dtype()));
            }
            return sum(terms, a.dtype());
        });
        int[] sizes = product.sizes();
        sizes = b.rank() == 1 ? NaiveViews.without(sizes, sizes.length - 1) : sizes;
        return product.regrouped(a.rank() == 1 ? NaiveViews.without(sizes, batch.length) : sizes);
    }

    private static int[] leading(NaiveTensor x) {
        return Arrays.copyOf(x.sizes(), x.rank() - 2);
    }

    private static int[] join(int[] start, int first, int second) {
        int[] all = Arrays.copyOf(start, start.length + 2);
        all[start.length] = first;
        all[start.length + 1] = second;
        return all;
    }
}
