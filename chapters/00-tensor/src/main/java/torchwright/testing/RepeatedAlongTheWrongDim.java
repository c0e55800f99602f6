package torchwright.testing;

/** Values repeated along one dimension that should be repeated along another: a broadcast aligned on the wrong side. */
final class RepeatedAlongTheWrongDim implements Suspicion {
    @Override
    public String of(Elements actual, Elements expected) {
        for (int right = 0; right < expected.shape().rank(); right++) {
            if (!repeats(expected, right) || repeats(actual, right)) {
                continue;
            }
            for (int wrong = 0; wrong < expected.shape().rank(); wrong++) {
                if (repeats(actual, wrong) && !repeats(expected, wrong)) {
                    return "the values repeat along dimension " + wrong + ", but should repeat along dimension " + right
                            + ": shapes are aligned on the right";
                }
            }
        }
        return null;
    }

    /** Whether every element is its neighbour's equal along a dimension of at least two. */
    private static boolean repeats(Elements elements, int dim) {
        int size = elements.shape().size(dim);
        int step = elements.steps()[dim];
        for (int position = 0; position < elements.count(); position++) {
            boolean hasNeighbour = position / step % size < size - 1;
            if (hasNeighbour && elements.at(position) != elements.at(position + step)) {
                return false;
            }
        }
        return size > 1;
    }
}
