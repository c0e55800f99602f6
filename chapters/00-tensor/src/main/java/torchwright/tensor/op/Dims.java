package torchwright.tensor.op;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import torchwright.tensor.Shape;

/**
 * The dimensions that an operation folds away: {@link #ALL}, or a list counted from the start, sorted and distinct.
 *
 * <p>{@link #ALL} and the list of every dimension give the same numbers. They are two forms all the same: autograd
 * names their nodes differently, {@code SumBackward0} and {@code SumBackward1}. Immutable.
 */
public final class Dims {
    /** Every dimension, where the caller named none. */
    public static final Dims ALL = new Dims(null);

    private final List<Integer> named;

    private Dims(List<Integer> named) {
        this.named = named;
    }

    /**
     * Named dimensions.
     *
     * @param rank the number of dimensions of the tensor; of a scalar's, -1 and 0 may be named, and stand for none
     * @param dims the dimensions, negative ones from the end
     * @return the same dimensions, sorted
     * @throws IndexOutOfBoundsException if there is no such dimension
     * @throws IllegalArgumentException  if one is named twice
     */
    public static Dims of(int rank, int... dims) {
        int[] sorted = Arrays.stream(dims)
                .map(dim -> Shape.normalize(dim, rank))
                .sorted()
                .toArray();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                throw new IllegalArgumentException("dim " + sorted[i] + " appears multiple times in the list of dims");
            }
        }
        return new Dims(Arrays.stream(sorted).filter(dim -> dim < rank).boxed().toList());
    }

    /**
     * Named dimensions; {@link #ALL} if none is named, as for most of torch's reductions.
     *
     * @param rank the number of dimensions of the tensor
     * @param dims the dimensions, negative ones from the end; may be empty
     * @return the same dimensions, sorted, or all
     * @throws IndexOutOfBoundsException if there is no such dimension
     * @throws IllegalArgumentException  if one is named twice
     */
    public static Dims ofOrAll(int rank, int... dims) {
        return dims.length == 0 ? ALL : of(rank, dims);
    }

    /**
     * Every dimension, by name: in an empty list that torch still takes for a list.
     *
     * @param rank the number of dimensions of the tensor
     * @return {@code 0, 1, ..., rank - 1}
     */
    public static Dims every(int rank) {
        return of(rank, IntStream.range(0, rank).toArray());
    }

    /** {@return whether the caller named no dimension, so that all are meant} */
    public boolean isAll() {
        return named == null;
    }

    /**
     * Lists the dimensions.
     *
     * @param rank the number of dimensions of the tensor
     * @return the dimensions, in ascending order
     */
    public List<Integer> list(int rank) {
        return isAll() ? IntStream.range(0, rank).boxed().toList() : named;
    }

    /**
     * Whether a dimension is folded away.
     *
     * @param dim a dimension, counted from the start
     * @return true if it is named, or all are
     */
    public boolean contains(int dim) {
        return isAll() || named.contains(dim);
    }

    /**
     * Tells for each dimension whether it is folded away.
     *
     * @param rank the number of dimensions of the tensor
     * @return one answer a dimension
     */
    public boolean[] folded(int rank) {
        boolean[] folded = new boolean[rank];
        list(rank).forEach(dim -> folded[dim] = true);
        return folded;
    }

    /**
     * The shape that is left.
     *
     * @param shape   the shape of the tensor
     * @param keepdim whether a folded dimension stays, with size 1, or goes
     * @return the shape of the result
     */
    public Shape reduced(Shape shape, boolean keepdim) {
        return Shape.of(IntStream.range(0, shape.rank())
                .filter(dim -> keepdim || !contains(dim))
                .map(dim -> contains(dim) ? 1 : shape.size(dim))
                .toArray());
    }

    /**
     * How many elements are folded into one.
     *
     * @param shape the shape of the tensor
     * @return the product of the folded sizes
     */
    public long count(Shape shape) {
        return list(shape.rank()).stream().mapToLong(shape::size).reduce(1, (a, b) -> a * b);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dims dims && isAll() == dims.isAll() && (isAll() || named.equals(dims.named));
    }

    @Override
    public int hashCode() {
        return isAll() ? -1 : named.hashCode();
    }

    @Override
    public String toString() {
        return isAll() ? "all" : named.toString();
    }
}
