package torchwright.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The sizes of a tensor's dimensions; torch's {@code torch.Size}. Immutable.
 *
 * <p>A shape of no dimensions, {@code torch.Size([])}, belongs to a tensor of one element, a scalar.
 */
public final class Shape {
    /** The shape of a scalar: no dimension, one element. */
    public static final Shape SCALAR = new Shape(new int[0]);

    private final int[] sizes;
    private final long numel;

    // Nearly every tensor of this shape is row-major, and results share the shapes of their inputs: one layout serves
    // all. Made when first asked for. Two threads may make one each, which are equal and immutable.
    private Layout rowMajor;

    private Shape(int[] sizes) {
        this.sizes = sizes;
        long product = 1;
        for (int size : sizes) {
            product = Math.multiplyExact(product, size);
        }
        this.numel = product;
    }

    /**
     * Makes a shape.
     *
     * @param sizes one size a dimension, each at least 0
     * @return the shape {@code (sizes[0], sizes[1], ...)}
     * @throws IllegalArgumentException if a size is negative, or the elements are more than a {@code long} counts
     */
    public static Shape of(int... sizes) {
        return sizes.length == 0 ? SCALAR : owning(sizes.clone());
    }

    /** Makes a shape of sizes that nobody else holds. */
    private static Shape owning(int[] sizes) {
        for (int size : sizes) {
            if (size < 0) {
                throw new IllegalArgumentException(
                        "Trying to create tensor with negative dimension " + size + ": " + Arrays.toString(sizes));
            }
        }
        try {
            return new Shape(sizes);
        } catch (ArithmeticException overflow) {
            throw new IllegalArgumentException(
                    "numel: integer multiplication overflow\nA tensor of shape " + Arrays.toString(sizes)
                            + " has more elements than can be counted.",
                    overflow);
        }
    }

    /** {@return the number of dimensions; torch's {@code dim()}} */
    public int rank() {
        return sizes.length;
    }

    /** {@return the number of elements: the product of the sizes, 1 for a scalar} */
    public long numel() {
        return numel;
    }

    /**
     * The size of one dimension.
     *
     * @param dim a dimension; a negative one counts from the end
     * @return its size
     * @throws IndexOutOfBoundsException if there is no such dimension
     */
    public int size(int dim) {
        return sizes[normalize(dim)];
    }

    /** {@return a copy of the sizes} */
    public int[] sizes() {
        return sizes.clone();
    }

    /**
     * Turns a dimension that may count from the end into one that counts from the start.
     *
     * @param dim a dimension in {@code [-rank, rank - 1]}; a scalar accepts -1 and 0, as in torch
     * @return the same dimension in {@code [0, rank - 1]}
     * @throws IndexOutOfBoundsException if there is no such dimension
     */
    public int normalize(int dim) {
        return normalize(dim, sizes.length);
    }

    /**
     * Turns a dimension that may count from the end into one that counts from the start.
     *
     * @param dim  a dimension in {@code [-rank, rank - 1]}
     * @param rank how many dimensions there are; 0 is treated as 1, as in torch
     * @return the same dimension in {@code [0, rank - 1]}
     * @throws IndexOutOfBoundsException if there is no such dimension
     */
    public static int normalize(int dim, int rank) {
        int dims = Math.max(rank, 1);
        if (dim < -dims || dim >= dims) {
            throw new IndexOutOfBoundsException("Dimension out of range (expected to be in range of [" + -dims + ", "
                    + (dims - 1) + "], but got " + dim + ")");
        }
        return dim < 0 ? dim + dims : dim;
    }

    /**
     * This shape with one size replaced.
     *
     * @param dim  the dimension, negative from the end
     * @param size its new size
     * @return a new shape
     */
    public Shape with(int dim, int size) {
        int[] changed = sizes.clone();
        changed[normalize(dim)] = size;
        return owning(changed);
    }

    /**
     * This shape without one dimension.
     *
     * @param dim the dimension, negative from the end
     * @return a new shape, of one dimension less
     */
    public Shape without(int dim) {
        int removed = normalize(dim);
        int[] rest = new int[sizes.length - 1];
        System.arraycopy(sizes, 0, rest, 0, removed);
        System.arraycopy(sizes, removed + 1, rest, removed, rest.length - removed);
        return rest.length == 0 ? SCALAR : owning(rest);
    }

    /**
     * This shape with a dimension inserted.
     *
     * @param dim  where the new dimension stands, in {@code [0, rank]}
     * @param size its size
     * @return a new shape, of one dimension more
     */
    public Shape inserted(int dim, int size) {
        int[] more = new int[sizes.length + 1];
        System.arraycopy(sizes, 0, more, 0, dim);
        more[dim] = size;
        System.arraycopy(sizes, dim, more, dim + 1, sizes.length - dim);
        return owning(more);
    }

    /** {@return the layout of a fresh tensor of this shape} */
    Layout rowMajor() {
        Layout known = rowMajor;
        if (known == null) {
            known = Layout.rowMajor(this);
            rowMajor = known;
        }
        return known;
    }

    /** {@return the sizes in brackets, {@code [5, 12]}, as torch's messages show them} */
    public String brackets() {
        return Arrays.toString(sizes);
    }

    /** {@return the sizes joined by x, {@code 5x12}, as torch's messages on matrices show them} */
    public String times() {
        return Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining("x"));
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Shape shape && Arrays.equals(sizes, shape.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    @Override
    public String toString() {
        return "torch.Size(" + brackets() + ")";
    }
}
