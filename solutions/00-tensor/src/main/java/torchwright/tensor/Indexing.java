package torchwright.tensor;

import java.util.Arrays;
import torchwright.tensor.op.Alias;
import torchwright.tensor.op.IndexPut;

/**
 * What Python writes between brackets: reading and writing parts of a tensor. Part of {@link Tensor}.
 *
 * <p>Integers and slices give views, so that a write through the result is seen by the tensor; index tensors and masks
 * give copies, but {@link #set} writes through them as well.
 */
public sealed interface Indexing extends Gathering, Masking, Sorting permits Tensor {
    private Tensor self() {
        return (Tensor) this;
    }

    /**
     * The part at one index of each leading dimension.
     *
     * @param indices negative from the end
     * @return a view without these dimensions; {@code x.get(i, j)} is {@code x[i, j]}
     * @throws IndexOutOfBoundsException if there are more indices than dimensions, or one is too large
     */
    default Tensor get(int... indices) {
        return get(Arrays.stream(indices).mapToObj(Index::at).toArray(Index[]::new));
    }

    /**
     * The part that the entries describe, one a dimension from the first on.
     *
     * @param entries integers, slices, tensors, ...; see {@link Index}
     * @return a view, or a copy if an index tensor is among the entries
     * @throws IndexOutOfBoundsException if there are more entries than dimensions, or one points outside
     */
    default Tensor get(Index... entries) {
        Tensor part = Subscript.of(self(), entries).read();
        return part == self() ? Dispatcher.run(new Alias(), part) : part;
    }

    /**
     * The elements to which tensors point, one tensor a dimension from the first on.
     *
     * @param indices int64 tensors, which broadcast among themselves, or bool masks
     * @return a copy
     * @throws IndexOutOfBoundsException if the tensors do not fit each other or this one, or point outside
     */
    default Tensor get(Tensor... indices) {
        return get(Arrays.stream(indices).map(Index::of).toArray(Index[]::new));
    }

    /**
     * Writes values into the part that the entries describe.
     *
     * @param value   broadcastable to that part
     * @param entries integers, slices, tensors, ...; see {@link Index}
     * @return this tensor
     * @throws IndexOutOfBoundsException if there are more entries than dimensions, or one points outside
     * @throws IllegalArgumentException  if the values do not fit
     */
    default Tensor set(Tensor value, Index... entries) {
        Subscript.of(self(), entries).write(value);
        return self();
    }

    /**
     * Writes one number into the part that the entries describe.
     *
     * @param value   converted to this dtype
     * @param entries integers, slices, tensors, ...; see {@link Index}
     * @return this tensor
     * @throws IndexOutOfBoundsException if there are more entries than dimensions, or one points outside
     */
    default Tensor set(Number value, Index... entries) {
        Subscript part = Subscript.of(self(), entries);
        if (part.indices().isEmpty()) {
            part.view().copy_(Tensor.number(value));
        } else {
            part.write(Tensor.full(Shape.SCALAR, value, self().dtype(), self().device()));
        }
        return self();
    }

    /**
     * A copy with values written where index tensors point.
     *
     * @param indices    for each dimension from the first on, an int64 tensor, a mask, or null for all
     * @param values     broadcastable to what the tensors pick, and of this dtype
     * @param accumulate add to what is there, once for every time an element is pointed at
     * @return a new tensor
     */
    default Tensor indexPut(Tensor[] indices, Tensor values, boolean accumulate) {
        Subscript part = Subscript.of(self(), spread(indices));
        return Dispatcher.run(new IndexPut(part.dims(), accumulate), part.inputs(self(), values));
    }

    /**
     * Writes values where index tensors point, in place.
     *
     * @param indices    for each dimension from the first on, an int64 tensor, a mask, or null for all
     * @param values     broadcastable to what the tensors pick, and of this dtype
     * @param accumulate add to what is there, once for every time an element is pointed at
     * @return this tensor
     */
    default Tensor indexPut_(Tensor[] indices, Tensor values, boolean accumulate) {
        return Subscript.of(self(), spread(indices)).put(values, accumulate);
    }

    /** Leaves room behind each mask for the further dimensions it covers. */
    private static Tensor[] spread(Tensor[] indices) {
        Tensor[] byDim =
                new Tensor[Arrays.stream(indices).mapToInt(Indexing::dimsOf).sum()];
        int dim = 0;
        for (Tensor index : indices) {
            byDim[dim] = index;
            dim += dimsOf(index);
        }
        return byDim;
    }

    private static int dimsOf(Tensor index) {
        return index != null && index.dtype() == DType.BOOL ? index.rank() : 1;
    }
}
