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
    public static final Dims ALL = new Dims(true, -1);

    private final boolean all;

    // One bit a dimension: reductions stand in every training step, and a list would cost more than a small sum.
    private final long folded;

    private Dims(boolean all, long folded) {
        this.all = all;
        this.folded = folded;
    }

    /**
     * Named dimensions.
     *
     * @param rank the number of dimensions of the tensor; of a scalar's, -1 and 0 may be named, and stand for none
     * @param dims the dimensions, negative ones from the end
     * @return the same dimensions, sorted
     * @throws IndexOutOfBoundsException if there is no such dimension
     * @throws IllegalArgumentException  if one is named twice, or there are more than 64
     */
    public static Dims of(int rank, int... dims) {
        if (rank > Long.SIZE) {
            throw new IllegalArgumentException("only tensors with up to 64 dims are supported");
        }
        long folded = 0;
        for (int dim : dims) {
            long bit = 1L << Shape.normalize(dim, rank);
            if ((folded & bit) != 0) {
                throw new IllegalArgumentException(
                        "dim " + Shape.normalize(dim, rank) + " appears multiple times in the list of dims");
            }
            folded |= bit;
        }
        // A scalar has no dimension 0, though it may be named.
        return new Dims(false, rank == 0 ? 0 : folded);
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
        return all;
    }

    /**
     * Lists the dimensions.
     *
     * @param rank the number of dimensions of the tensor
     * @return the dimensions, in ascending order
     */
    public List<Integer> list(int rank) {
        return IntStream.range(0, rank).filter(this::contains).boxed().toList();
    }

    /**
     * Whether a dimension is folded away.
     *
     * @param dim a dimension, counted from the start
     * @return true if it is named, or all are
     */
    public boolean contains(int dim) {
        return all || (folded >>> dim & 1) != 0;
    }

    /**
     * Tells for each dimension whether it is folded away.
     *
     * @param rank the number of dimensions of the tensor
     * @return one answer a dimension
     */
    public boolean[] folded(int rank) {
        boolean[] answers = new boolean[rank];
        for (int dim = 0; dim < rank; dim++) {
            answers[dim] = contains(dim);
        }
        return answers;
    }

    /**
     * The shape that is left.
     *
     * @param shape   the shape of the tensor
     * @param keepdim whether a folded dimension stays, with size 1, or goes
     * @return the shape of the result
     */
    public Shape reduced(Shape shape, boolean keepdim) {
        if (all && !keepdim) {
            return Shape.SCALAR;
        }
        int[] sizes = new int[shape.rank()];
        int kept = 0;
        for (int dim = 0; dim < sizes.length; dim++) {
            if (!contains(dim)) {
                sizes[kept++] = shape.size(dim);
            } else if (keepdim) {
                sizes[kept++] = 1;
            }
        }
        return Shape.of(kept == sizes.length ? sizes : Arrays.copyOf(sizes, kept));
    }

    /**
     * How many elements are folded into one.
     *
     * @param shape the shape of the tensor
     * @return the product of the folded sizes
     */
    public long count(Shape shape) {
        long count = 1;
        for (int dim = 0; dim < shape.rank(); dim++) {
            count *= contains(dim) ? shape.size(dim) : 1;
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dims dims && all == dims.all && folded == dims.folded;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(all) + Long.hashCode(folded);
    }

    @Override
    public String toString() {
        return all ? "all" : list(Long.SIZE).toString();
    }
}
