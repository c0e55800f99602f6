package torchwright.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import torchwright.tensor.op.Clone;
import torchwright.tensor.op.Squeeze;
import torchwright.tensor.op.SqueezeDim;
import torchwright.tensor.op.SqueezeDims;
import torchwright.tensor.op.UnsafeView;
import torchwright.tensor.op.Unsqueeze;
import torchwright.tensor.op.View;

/**
 * The same elements in the same order, in other dimensions: a view where one is possible. Part of {@link Views}.
 *
 * <p>Dimensions may be negative: they count from the end.
 */
public sealed interface Reshaping permits Views {
    private Tensor self() {
        return (Tensor) this;
    }

    private static List<Integer> list(int... values) {
        Integer[] boxed = new Integer[values.length];
        Arrays.setAll(boxed, i -> values[i]);
        return List.of(boxed);
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
}
