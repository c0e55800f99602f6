package torchwright.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import torchwright.tensor.op.IndexPut;
import torchwright.tensor.op.IndexTensors;
import torchwright.tensor.op.Nonzero;

/**
 * The brackets of {@code x[...]}, taken apart into a view and the index tensors that are then applied to it; torch's
 * {@code applySlicing}.
 *
 * @param view    the tensor after all integers, slices and new axes
 * @param dims    the dimensions of the view that index tensors index, ascending
 * @param indices one int64 tensor a dimension
 */
record Subscript(Tensor view, List<Integer> dims, List<Tensor> indices) {

    static Subscript of(Tensor self, Index... entries) {
        if (entries.length == 1 && self.rank() == 0 && entries[0] instanceof Index.At) {
            throw new IndexOutOfBoundsException("invalid index of a 0-dim tensor. Use `tensor.item()` in Python or"
                    + " `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number\nIn Java: tensor.item().");
        }
        int leftOver = self.rank() - dimsOf(entries);
        if (leftOver < 0) {
            throw new IndexOutOfBoundsException("too many indices for tensor of dimension " + self.rank());
        }
        Tensor view = self;
        Tensor[] picked = new Tensor[self.rank() + entries.length];
        int dim = 0;
        for (int position = 0; position < entries.length; position++) {
            Index entry = entries[position];
            if (entry instanceof Index.At at) {
                view = selected(view, dim, at.index(), position);
            } else if (entry instanceof Index.Range range) {
                view = view.slice(dim, range.start(), range.stop(), range.step());
                dim++;
            } else if (entry instanceof Index.NewAxis) {
                view = view.unsqueeze(dim);
                dim++;
            } else if (entry instanceof Index.Ellipsis) {
                dim += leftOver;
            } else if (entry instanceof Index.Picked pick) {
                Tensor index = pick.tensor();
                if (index.rank() > 0) {
                    picked[dim] = index;
                    dim += index.dtype() == DType.BOOL ? index.rank() : 1;
                } else if (index.dtype() == DType.BOOL) {
                    // One truth value asks whether the whole tensor is taken: it masks a new axis of size 1.
                    view = view.unsqueeze(dim);
                    picked[dim] = index.unsqueeze(0);
                    dim++;
                } else {
                    view = selected(view, dim, Math.toIntExact(wholeNumber(index)), position);
                }
            }
        }
        return of(view, picked);
    }

    /**
     * Index tensors for the leading dimensions, with masks turned into indices.
     *
     * @param self   the tensor indexed
     * @param picked for each dimension an index tensor or null; behind a mask a null for each further one it covers
     * @return the dimensions and int64 tensors
     * @throws IndexOutOfBoundsException if a mask has not the sizes of the dimensions it covers
     */
    static Subscript of(Tensor self, Tensor[] picked) {
        List<Integer> dims = new ArrayList<>();
        List<Tensor> indices = new ArrayList<>();
        for (int dim = 0; dim < picked.length; dim++) {
            if (picked[dim] == null) {
                continue;
            }
            if (picked[dim].dtype() != DType.BOOL) {
                dims.add(dim);
                indices.add(picked[dim]);
                continue;
            }
            checkMask(picked[dim].shape(), self.shape(), dim);
            Tensor[] columns = Dispatcher.run(new Nonzero(), picked[dim]).unbind(1);
            for (int column = 0; column < columns.length; column++) {
                dims.add(dim + column);
                indices.add(columns[column]);
            }
        }
        return new Subscript(self, dims, indices);
    }

    private static void checkMask(Shape mask, Shape self, int dim) {
        for (int i = 0; i < mask.rank(); i++) {
            if (dim + i >= self.rank()) {
                throw new IndexOutOfBoundsException("too many indices for tensor of dimension " + self.rank());
            }
            if (mask.size(i) != self.size(dim + i)) {
                throw new IndexOutOfBoundsException("The shape of the mask " + mask.brackets() + " at index " + i
                        + " does not match the shape of the indexed tensor " + self.brackets() + " at index "
                        + (dim + i));
            }
        }
    }

    private static int dimsOf(Index[] entries) {
        int dims = 0;
        for (Index entry : entries) {
            if (entry instanceof Index.Picked picked && picked.tensor().dtype() == DType.BOOL) {
                dims += picked.tensor().rank();
            } else if (!(entry instanceof Index.NewAxis || entry instanceof Index.Ellipsis)) {
                dims++;
            }
        }
        return dims;
    }

    private static long wholeNumber(Tensor index) {
        if (index.dtype() != DType.INT64) {
            throw new IndexOutOfBoundsException("tensors used as indices must be long, int, byte or bool tensors");
        }
        return index.itemLong();
    }

    /** {@link Views#select}, but an error names the entry's position in the brackets. */
    private static Tensor selected(Tensor view, int dim, int index, int position) {
        int size = view.size(dim);
        if (index < -size || index >= size) {
            throw new IndexOutOfBoundsException(
                    "index " + index + " is out of bounds for dimension " + position + " with size " + size);
        }
        return view.select(dim, index);
    }

    /** What this subscript points at: the view itself, or a copy of what the index tensors pick. */
    Tensor read() {
        return indices.isEmpty() ? view : Dispatcher.run(new IndexTensors(dims), inputs(view));
    }

    /**
     * Writes values where this subscript points.
     *
     * @param values broadcastable to the shape that {@link #read} has; leading dimensions of size 1 are dropped
     */
    void write(Tensor values) {
        if (!indices.isEmpty()) {
            put(withoutLeadingOnes(values), false);
        } else if (values.shape().equals(view.shape())) {
            view.copy_(values);
        } else {
            view.copy_(withoutLeadingOnes(values).expand(view.shape().sizes()));
        }
    }

    private static Tensor withoutLeadingOnes(Tensor values) {
        int ones = 0;
        while (ones < values.rank() && values.size(ones) == 1) {
            ones++;
        }
        int[] sizes = values.shape().sizes();
        return ones == 0 ? values : values.view(Arrays.copyOfRange(sizes, ones, sizes.length));
    }

    /** Writes values, or adds them up, where the index tensors point; returns the tensor written. */
    Tensor put(Tensor values, boolean accumulate) {
        return Dispatcher.runInto(new IndexPut(dims, accumulate), view, inputs(view, values));
    }

    /** The tensors for an op: some, then the index tensors. */
    Tensor[] inputs(Tensor... first) {
        List<Tensor> all = new ArrayList<>(List.of(first));
        all.addAll(indices);
        return all.toArray(Tensor[]::new);
    }
}
