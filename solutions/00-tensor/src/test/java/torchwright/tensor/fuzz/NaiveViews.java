package torchwright.tensor.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Views by their definition: which index of the source stands behind an index of the view. */
final class NaiveViews {
    private NaiveViews() {}

    static NaiveTensor permute(NaiveTensor x, int... order) {
        int[] sizes = Arrays.stream(order).map(x::size).toArray();
        return x.seen(sizes, index -> {
            int[] source = new int[order.length];
            for (int dim = 0; dim < order.length; dim++) {
                source[order[dim]] = index[dim];
            }
            return source;
        });
    }

    static NaiveTensor transpose(NaiveTensor x, int first, int second) {
        int[] order = IntStream.range(0, x.rank()).toArray();
        order[first] = second;
        order[second] = first;
        return permute(x, order);
    }

    static NaiveTensor select(NaiveTensor x, int dim, int at) {
        if (at < -x.size(dim) || at >= x.size(dim)) {
            throw new Refusal("index out of range");
        }
        int found = at < 0 ? at + x.size(dim) : at;
        return x.seen(without(x.sizes(), dim), index -> with(index, dim, found));
    }

    static NaiveTensor slice(NaiveTensor x, int dim, int start, int stop, int step) {
        int size = x.size(dim);
        List<Integer> taken = new ArrayList<>();
        int end = Math.min(stop < 0 ? stop + size : stop, size);
        for (int i = Math.max(start < 0 ? start + size : start, 0); i < end; i += step) {
            taken.add(i);
        }
        int[] sizes = x.sizes();
        sizes[dim] = taken.size();
        return x.seen(sizes, index -> {
            int[] source = index.clone();
            source[dim] = taken.get(index[dim]);
            return source;
        });
    }

    static NaiveTensor unsqueeze(NaiveTensor x, int dim) {
        return x.seen(with(x.sizes(), dim, 1), index -> without(index, dim));
    }

    static NaiveTensor squeeze(NaiveTensor x, int dim) {
        return x.size(dim) == 1 ? select(x, dim, 0) : x.regrouped(x.sizes());
    }

    static NaiveTensor squeeze(NaiveTensor x) {
        return x.regrouped(Arrays.stream(x.sizes()).filter(size -> size != 1).toArray());
    }

    /** Broadcasting: missing leading dimensions are added, and those of size 1 repeated. */
    static NaiveTensor expand(NaiveTensor x, int... sizes) {
        int added = sizes.length - x.rank();
        if (added < 0) {
            throw new Refusal("fewer dimensions");
        }
        for (int dim = 0; dim < x.rank(); dim++) {
            if (x.size(dim) != 1 && x.size(dim) != sizes[added + dim]) {
                throw new Refusal("sizes differ");
            }
        }
        return x.seen(
                sizes,
                index -> IntStream.range(0, x.rank())
                        .map(dim -> x.size(dim) == 1 ? 0 : index[added + dim])
                        .toArray());
    }

    static NaiveTensor diagonal(NaiveTensor x, int above) {
        int rows = x.size(0);
        int columns = x.size(1);
        int length = Math.max(0, above >= 0 ? Math.min(rows, columns - above) : Math.min(rows + above, columns));
        int[] rest = Arrays.copyOfRange(x.sizes(), 2, x.rank());
        return x.seen(with(rest, rest.length, length), index -> {
            int along = index[index.length - 1];
            int[] source = Arrays.copyOf(index, index.length - 1);
            return with(with(source, 0, along + Math.max(above, 0)), 0, along + Math.max(-above, 0));
        });
    }

    /** The same elements in another shape: the same boxes if regular steps lead through them, else copies. */
    static NaiveTensor reshape(NaiveTensor x, int... sizes) {
        return x.couldBeViewedAs(sizes)
                ? x.regrouped(sizes)
                : NaivePointwise.copyInOrder(x).regrouped(sizes);
    }

    static NaiveTensor view(NaiveTensor x, int... sizes) {
        if (!x.couldBeViewedAs(sizes)) {
            throw new Refusal("no regular steps");
        }
        return x.regrouped(sizes);
    }

    static int[] without(int[] values, int at) {
        return IntStream.range(0, values.length)
                .filter(i -> i != at)
                .map(i -> values[i])
                .toArray();
    }

    static int[] with(int[] values, int at, int value) {
        IntStream before = Arrays.stream(values, 0, at);
        IntStream after = Arrays.stream(values, at, values.length);
        return IntStream.concat(IntStream.concat(before, IntStream.of(value)), after)
                .toArray();
    }
}
