package torchwright.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import torchwright.tensor.op.AsStrided;
import torchwright.tensor.op.Diagonal;
import torchwright.tensor.op.Expand;
import torchwright.tensor.op.MatrixTranspose;
import torchwright.tensor.op.Permute;
import torchwright.tensor.op.Select;
import torchwright.tensor.op.Slice;
import torchwright.tensor.op.Transpose;

/**
 * The same elements through another layout, without copying. Part of {@link Tensor}.
 *
 * <p>A write through a view is seen by all who share the storage. Dimensions may be negative: they count from the end.
 */
public sealed interface Views extends Reshaping permits Tensor {
    private Tensor self() {
        return (Tensor) this;
    }

    private static List<Integer> list(int... values) {
        Integer[] boxed = new Integer[values.length];
        Arrays.setAll(boxed, i -> values[i]);
        return List.of(boxed);
    }

    /**
     * Exchanges two dimensions.
     *
     * @param first  a dimension
     * @param second a dimension
     * @return a view
     */
    default Tensor transpose(int first, int second) {
        return Dispatcher.run(new Transpose(first, second), self());
    }

    /** {@return the transpose of a matrix; a vector or scalar as it is} */
    default Tensor t() {
        return Dispatcher.run(new MatrixTranspose(), self());
    }

    /**
     * Puts the dimensions in another order.
     *
     * @param dims the old dimensions in their new order
     * @return a view
     */
    default Tensor permute(int... dims) {
        return Dispatcher.run(new Permute(list(dims)), self());
    }

    /**
     * Moves one dimension to another place; the others keep their order.
     *
     * @param source      the dimension
     * @param destination its new place
     * @return a view
     */
    default Tensor movedim(int source, int destination) {
        return movedim(new int[] {source}, new int[] {destination});
    }

    /**
     * Moves dimensions to other places; the others keep their order.
     *
     * @param source      the dimensions
     * @param destination their new places, one each
     * @return a view
     */
    default Tensor movedim(int[] source, int[] destination) {
        Shape shape = self().shape();
        if (source.length != destination.length) {
            throw new IllegalArgumentException("movedim: Invalid source or destination dims: source ("
                    + Arrays.toString(source) + " dims) should contain the same number of dims as destination ("
                    + Arrays.toString(destination) + " dims)");
        }
        List<Integer> from = Arrays.stream(source).map(shape::normalize).boxed().toList();
        List<Integer> to =
                Arrays.stream(destination).map(shape::normalize).boxed().toList();
        if (from.stream().distinct().count() != from.size()) {
            throw new IllegalArgumentException("movedim: repeated dim in `source` (" + Arrays.toString(source) + ")");
        }
        if (to.stream().distinct().count() != to.size()) {
            throw new IllegalArgumentException(
                    "movedim: repeated dim in `destination` (" + Arrays.toString(destination) + ")");
        }
        List<Integer> order = new ArrayList<>(Collections.nCopies(shape.rank(), null));
        for (int i = 0; i < from.size(); i++) {
            order.set(to.get(i), from.get(i));
        }
        List<Integer> rest = IntStream.range(0, shape.rank())
                .filter(dim -> !from.contains(dim))
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        order.replaceAll(dim -> dim != null ? dim : rest.remove(0));
        return Dispatcher.run(new Permute(List.copyOf(order)), self());
    }

    /**
     * A range of indices along a dimension.
     *
     * @param dim    the dimension
     * @param start  the first index, negative from the end
     * @param length how many
     * @return a view
     */
    default Tensor narrow(int dim, int start, int length) {
        if (self().rank() == 0) {
            throw new IllegalArgumentException("narrow() cannot be applied to a 0-dim tensor.");
        }
        if (length < 0) {
            throw new IllegalArgumentException("narrow(): length must be non-negative.");
        }
        int size = self().size(dim);
        if (start < -size || start > size) {
            throw new IndexOutOfBoundsException("start out of range (expected to be in range of [" + -size + ", " + size
                    + "], but got " + start + ")");
        }
        int from = start < 0 ? start + size : start;
        if (from > size - length) {
            throw new IllegalArgumentException(
                    "start (" + from + ") + length (" + length + ") exceeds dimension size (" + size + ").");
        }
        return slice(dim, from, from + length, 1);
    }

    /**
     * Every {@code step}-th element of a range along a dimension; {@code x[..., start:stop:step, ...]}.
     *
     * @param dim   the dimension
     * @param start the first index, negative from the end; clipped to the dimension
     * @param stop  one past the last index, negative from the end; clipped to the dimension
     * @param step  at least 1
     * @return a view
     */
    default Tensor slice(int dim, int start, int stop, int step) {
        return Dispatcher.run(new Slice(dim, start, stop, step), self());
    }

    /**
     * The part at one index of a dimension.
     *
     * @param dim   the dimension, which disappears
     * @param index the index, negative from the end
     * @return a view of one dimension less
     */
    default Tensor select(int dim, int index) {
        return Dispatcher.run(new Select(dim, index), self());
    }

    /**
     * Stretches dimensions of size 1, and adds leading ones, without copying.
     *
     * @param sizes the sizes wanted; -1 keeps a dimension as it is
     * @return a view, in which the repeated elements are the same element
     */
    default Tensor expand(int... sizes) {
        if (sizes.length < self().rank()) {
            throw new IllegalArgumentException("expand(" + self().dtype().tensorName() + "{"
                    + self().shape().brackets() + "}, size=" + Arrays.toString(sizes)
                    + "): the number of sizes provided (" + sizes.length
                    + ") must be greater or equal to the number of dimensions in the tensor (" + self().rank() + ")");
        }
        return Dispatcher.run(new Expand(list(sizes)), self());
    }

    /**
     * Stretches this tensor to another's shape, without copying.
     *
     * @param other the tensor whose shape is wanted
     * @return a view
     */
    default Tensor expandAs(Tensor other) {
        return expand(other.shape().sizes());
    }

    /**
     * The elements whose row and column differ by a constant.
     *
     * @param diagonal 0 for the main diagonal, positive above it, negative below
     * @return a view of one dimension less
     */
    default Tensor diagonal(int diagonal) {
        return Dispatcher.run(new Diagonal(diagonal, 0, 1), self());
    }

    /**
     * The storage seen through any layout.
     *
     * @param layout the layout
     * @return a view
     * @throws IllegalArgumentException if the layout leaves the storage
     */
    default Tensor asStrided(Layout layout) {
        return Dispatcher.run(new AsStrided(layout), self());
    }
}
