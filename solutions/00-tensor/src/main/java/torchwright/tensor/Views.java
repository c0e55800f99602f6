package torchwright.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import torchwright.tensor.op.AsStrided;
import torchwright.tensor.op.Clone;
import torchwright.tensor.op.Diagonal;
import torchwright.tensor.op.Expand;
import torchwright.tensor.op.MatrixTranspose;
import torchwright.tensor.op.Permute;
import torchwright.tensor.op.Select;
import torchwright.tensor.op.Slice;
import torchwright.tensor.op.Squeeze;
import torchwright.tensor.op.SqueezeDim;
import torchwright.tensor.op.SqueezeDims;
import torchwright.tensor.op.Transpose;
import torchwright.tensor.op.UnsafeView;
import torchwright.tensor.op.Unsqueeze;
import torchwright.tensor.op.View;

/**
 * The same elements through another layout, without copying. Part of {@link Tensor}.
 *
 * <p>A write through a view is seen by all who share the storage. Dimensions may be negative: they count from the end.
 */
public sealed interface Views permits Tensor {
    private Tensor self() {
        return (Tensor) this;
    }

    private static List<Integer> list(int... values) {
        return Arrays.stream(values).boxed().toList();
    }

    /**
     * The same elements in another shape.
     *
     * @param sizes the new sizes; one may be -1 and follows from the others
     * @return a view
     * @throws IllegalArgumentException if the number of elements differs, or only a copy could have this shape
     */
    default Tensor view(int... sizes) {
        return view(InferredShape.of(sizes, self().numel()));
    }

    /**
     * The same elements in another shape.
     *
     * @param shape the new shape
     * @return a view
     * @throws IllegalArgumentException if the number of elements differs, or only a copy could have this shape
     */
    default Tensor view(Shape shape) {
        return Dispatcher.run(new View(shape), self());
    }

    /**
     * The same elements in another shape: a view where one is possible, else a copy.
     *
     * @param sizes the new sizes; one may be -1 and follows from the others
     * @return a view or a copy
     * @throws IllegalArgumentException if the number of elements differs
     */
    default Tensor reshape(int... sizes) {
        return reshape(InferredShape.of(sizes, self().numel()));
    }

    /**
     * The same elements in another shape: a view where one is possible, else a copy.
     *
     * @param shape the new shape
     * @return a view or a copy
     * @throws IllegalArgumentException if the number of elements differs
     */
    default Tensor reshape(Shape shape) {
        Layout layout = self().layout();
        if (layout.isContiguous() || shape.numel() != self().numel() || ViewStrides.of(layout, shape) != null) {
            return view(shape);
        }
        return Dispatcher.run(new UnsafeView(shape), Dispatcher.run(new Clone(true), self()));
    }

    /** {@return the elements in one dimension, a view where one is possible} */
    default Tensor flatten() {
        return flatten(0, -1);
    }

    /**
     * Joins neighbouring dimensions into one.
     *
     * @param first the first dimension that is joined
     * @param last  the last dimension that is joined
     * @return a view where one is possible, else a copy
     */
    default Tensor flatten(int first, int last) {
        Shape shape = self().shape();
        int from = shape.normalize(first);
        int to = shape.normalize(last);
        if (from > to) {
            throw new IllegalArgumentException("flatten() has invalid args: start_dim cannot come after end_dim");
        }
        if (shape.rank() == 0) {
            return reshape(1);
        }
        if (from == to) {
            return self();
        }
        int[] sizes = shape.sizes();
        int joined = 1;
        for (int dim = from; dim <= to; dim++) {
            joined *= sizes[dim];
        }
        int product = joined;
        return reshape(IntStream.range(0, sizes.length)
                .filter(dim -> dim <= from || dim > to)
                .map(dim -> dim == from ? product : sizes[dim])
                .toArray());
    }

    /**
     * Cuts one dimension into several.
     *
     * @param dim   the dimension
     * @param sizes the sizes that take its place; one may be -1
     * @return a view
     */
    default Tensor unflatten(int dim, int... sizes) {
        Shape shape = self().shape();
        int cut = shape.normalize(dim);
        int[] parts = sizes.clone();
        long known =
                Arrays.stream(sizes).filter(size -> size != -1).asLongStream().reduce(1, (a, b) -> a * b);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i] == -1 && known > 0 ? (int) (shape.size(cut) / known) : parts[i];
        }
        if (Arrays.stream(parts).asLongStream().reduce(1, (a, b) -> a * b) != shape.size(cut)) {
            throw new IllegalArgumentException("unflatten: Provided sizes " + Arrays.toString(sizes)
                    + " don't multiply up to the size of dim " + cut + " (" + shape.size(cut)
                    + ") in the input tensor");
        }
        IntStream before = Arrays.stream(shape.sizes(), 0, cut);
        IntStream after = Arrays.stream(shape.sizes(), cut + 1, shape.rank());
        return view(IntStream.concat(IntStream.concat(before, Arrays.stream(parts)), after)
                .toArray());
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

    /** {@return a view without the dimensions of size 1} */
    default Tensor squeeze() {
        return Dispatcher.run(new Squeeze(), self());
    }

    /**
     * Removes a dimension if its size is 1.
     *
     * @param dim the dimension
     * @return a view
     */
    default Tensor squeeze(int dim) {
        return Dispatcher.run(new SqueezeDim(dim), self());
    }

    /**
     * Removes those of several dimensions whose size is 1.
     *
     * @param dims the dimensions
     * @return a view
     */
    default Tensor squeeze(int[] dims) {
        return Dispatcher.run(new SqueezeDims(list(dims)), self());
    }

    /**
     * Inserts a dimension of size 1.
     *
     * @param dim where it is to stand
     * @return a view of one dimension more
     */
    default Tensor unsqueeze(int dim) {
        return Dispatcher.run(new Unsqueeze(dim), self());
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
