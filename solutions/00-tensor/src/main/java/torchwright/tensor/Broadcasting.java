package torchwright.tensor;

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
        // tag::ex-0.4[]
        int rank = Math.max(a.rank(), b.rank());
        int[] sizes = new int[rank];
        for (int dim = rank - 1; dim >= 0; dim--) {
            int dimOfA = dim - (rank - a.rank());
            int dimOfB = dim - (rank - b.rank());
            int sizeOfA = dimOfA < 0 ? 1 : a.size(dimOfA);
            int sizeOfB = dimOfB < 0 ? 1 : b.size(dimOfB);
            if (sizeOfA != sizeOfB && sizeOfA != 1 && sizeOfB != 1) {
                throw mismatch(sizeOfA, sizeOfB, dim);
            }
            sizes[dim] = sizeOfA == 1 ? sizeOfB : sizeOfA;
        }
        return Shape.of(sizes);
        // end::ex-0.4[]
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
