package torchwright.testing;

import java.util.Arrays;

/** The right elements in the wrong order: transposed, reversed, or shifted by one place. */
final class Rearranged implements Suspicion {
    /** Beyond it the orders of the dimensions are too many to try. */
    private static final int MOST_DIMS = 4;

    @Override
    public String of(Elements actual, Elements expected) {
        int rank = expected.shape().rank();
        for (int dim = 0; dim < rank; dim++) {
            if (isReversed(actual, expected, dim)) {
                return "these are the right elements, but reversed along dimension " + dim
                        + ": is the index counted from the wrong end?";
            }
        }
        if (rank >= 2 && rank <= MOST_DIMS) {
            int[] order = transposedOrder(actual, expected, new int[rank], 0);
            if (order != null) {
                String place = rank == 2 ? "the transpose" : "dimensions " + Arrays.toString(order);
                return "these are the right elements, but in the order of " + place
                        + ": are rows and columns, or their strides, mixed up?";
            }
        }
        return shift(actual, expected);
    }

    private static boolean isReversed(Elements actual, Elements expected, int dim) {
        int size = expected.shape().size(dim);
        int step = expected.steps()[dim];
        for (int position = 0; position < expected.count(); position++) {
            int index = position / step % size;
            int mirrored = position + (size - 1 - 2 * index) * step;
            if (!Suspicion.same(actual.at(position), expected.at(mirrored))) {
                return false;
            }
        }
        return true;
    }

    /** Fills {@code order} in every way from {@code chosen} on; returns the first under which the elements agree. */
    private static int[] transposedOrder(Elements actual, Elements expected, int[] order, int chosen) {
        if (chosen == order.length) {
            // Writing in the wrong order and reading in it leave inverse traces.
            return isInOrder(actual, expected, order) || isInOrder(expected, actual, order) ? order : null;
        }
        for (int dim = 0; dim < order.length; dim++) {
            int candidate = dim;
            if (Arrays.stream(order, 0, chosen).noneMatch(taken -> taken == candidate)) {
                order[chosen] = dim;
                int[] found = transposedOrder(actual, expected, order, chosen + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Whether {@code permuted} lists the elements of {@code plain} with its dimensions in another order. */
    private static boolean isInOrder(Elements permuted, Elements plain, int[] order) {
        int[] steps = plain.steps();
        for (int position = 0; position < permuted.count(); position++) {
            int rest = position;
            int source = 0;
            for (int i = order.length - 1; i >= 0; i--) {
                int size = plain.shape().size(order[i]);
                source += rest % size * steps[order[i]];
                rest /= size;
            }
            if (!Suspicion.same(permuted.at(position), plain.at(source))) {
                return false;
            }
        }
        return true;
    }

    private static String shift(Elements actual, Elements expected) {
        if (expected.count() < 3) {
            return null;
        }
        boolean early = true;
        boolean late = true;
        for (int position = 1; position < expected.count(); position++) {
            early &= Suspicion.same(actual.at(position - 1), expected.at(position));
            late &= Suspicion.same(actual.at(position), expected.at(position - 1));
        }
        if (!early && !late) {
            return null;
        }
        return "these are the right elements, but one place too " + (early ? "early" : "late")
                + ": does an index or an offset start at the wrong number?";
    }
}
