package torchwright.tensor.op;

import torchwright.tensor.Shape;

/** The check of reductions that have no answer for no elements. */
final class NonEmpty {
    private NonEmpty() {}

    /**
     * Refuses to fold dimensions without elements.
     *
     * @param function torch's name of the reduction
     * @throws IllegalArgumentException  if all dimensions are folded and there are no elements
     * @throws IndexOutOfBoundsException if a named dimension is empty
     */
    static void check(String function, Dims dims, Shape shape) {
        if (shape.numel() > 0) {
            return;
        }
        if (dims.isAll()) {
            throw new IllegalArgumentException(function + "(): Expected reduction dim to be specified for"
                    + " input.numel() == 0. Specify the reduction dim with the 'dim' argument.");
        }
        checkNamed(function, dims, shape);
    }

    private static void checkNamed(String function, Dims dims, Shape shape) {
        for (int dim : dims.list(shape.rank())) {
            if (shape.size(dim) == 0) {
                throw new IndexOutOfBoundsException(
                        function + "(): Expected reduction dim " + dim + " to have non-zero size.");
            }
        }
    }

    /**
     * The same for the position of an extreme value, which torch refuses with an error of another kind.
     *
     * @param function torch's name of the reduction
     * @throws IndexOutOfBoundsException if there is no element to point at
     */
    static void checkForIndex(String function, Dims dims, Shape shape) {
        if (shape.numel() == 0 && dims.isAll()) {
            throw new IndexOutOfBoundsException(
                    function + "(): Expected reduction dim to be specified for input.numel() == 0.");
        }
        checkNamed(function, dims, shape);
    }
}
