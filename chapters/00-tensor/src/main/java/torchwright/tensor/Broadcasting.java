package torchwright.tensor;

import torchwright.kit.Todo;

/**
 * The rule by which tensors of different shapes are combined element by element; torch's and numpy's broadcasting.
 *
 * <p>Shapes are aligned on the right. Two sizes match if they are equal or one of them is 1, which is then repeated; a
 * missing leading dimension counts as 1.
 */
public final class Broadcasting {
    private Broadcasting() {}

    /**
     * The shape of the combination of two tensors.
     *
     * @param a a shape
     * @param b a shape
     * @return the shape that both take when every size of 1 becomes the size it meets
     * @throws IllegalArgumentException if two sizes differ and neither is 1; the rightmost such dimension is named
     */
    public static Shape shape(Shape a, Shape b) {
        if (a.equals(b) || b.rank() == 0) {
            return a;
        }
        if (a.rank() == 0) {
            return b;
        }
        // Exercise 0.4: Return the shape that two tensors have together when they are combined element by element.
        // Page: 00-tensor.html#broadcast-shape
        throw new Todo("0.4");
    }

    private static IllegalArgumentException mismatch(int a, int b, int dim) {
        return new IllegalArgumentException("The size of tensor a (" + a + ") must match the size of tensor b (" + b
                + ") at non-singleton dimension " + dim);
    }

    /**
     * The shape of the combination of any number of tensors.
     *
     * @param tensors at least one
     * @return the smallest shape to which all can be repeated
     * @throws IllegalArgumentException if two sizes differ and neither is 1
     */
    public static Shape shape(Tensor... tensors) {
        Shape shape = tensors[0].shape();
        for (int i = 1; i < tensors.length; i++) {
            shape = shape(shape, tensors[i].shape());
        }
        return shape;
    }

    /**
     * Whether a tensor of one shape can be repeated to another.
     *
     * @param from the smaller shape
     * @param to   the larger shape
     * @return true if every size of {@code from}, aligned on the right, is 1 or the one of {@code to}
     */
    public static boolean isExpandable(Shape from, Shape to) {
        int added = to.rank() - from.rank();
        if (added < 0) {
            return false;
        }
        for (int dim = 0; dim < from.rank(); dim++) {
            if (from.size(dim) != 1 && from.size(dim) != to.size(dim + added)) {
                return false;
            }
        }
        return true;
    }
}
