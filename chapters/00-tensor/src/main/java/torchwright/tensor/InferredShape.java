package torchwright.tensor;

import java.util.Arrays;

/** Works out the one size that was left open as -1; torch's {@code infer_size}. */
final class InferredShape {
    private InferredShape() {}

    /**
     * Completes the sizes.
     *
     * @param sizes the sizes wanted, at most one of them -1
     * @param numel how many elements there are
     * @return a shape of {@code numel} elements
     * @throws IllegalArgumentException if there is none
     */
    static Shape of(int[] sizes, long numel) {
        int open = -1;
        long known = 1;
        for (int dim = 0; dim < sizes.length; dim++) {
            if (sizes[dim] == -1) {
                if (open >= 0) {
                    throw new IllegalArgumentException("only one dimension can be inferred");
                }
                open = dim;
            } else if (sizes[dim] < 0) {
                throw new IllegalArgumentException("invalid shape dimension " + sizes[dim] + " at index " + dim
                        + " of shape " + Arrays.toString(sizes));
            } else {
                known *= sizes[dim];
            }
        }
        if (known != numel && (open < 0 || known == 0 || numel % known != 0)) {
            throw new IllegalArgumentException(
                    "shape '" + Arrays.toString(sizes) + "' is invalid for input of size " + numel);
        }
        if (open < 0) {
            return Shape.of(sizes);
        }
        if (known == 0) {
            throw new IllegalArgumentException("cannot reshape tensor of 0 elements into shape "
                    + Arrays.toString(sizes)
                    + " because the unspecified dimension size -1 can be any value and is ambiguous");
        }
        int[] completed = sizes.clone();
        completed[open] = (int) (numel / known);
        return Shape.of(completed);
    }
}
