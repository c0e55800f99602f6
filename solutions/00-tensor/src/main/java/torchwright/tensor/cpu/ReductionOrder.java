package torchwright.tensor.cpu;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import torchwright.tensor.Layout;

/**
 * The order in which a reduction walks through its input: dimensions sorted and merged, then taken two at a time.
 *
 * <p>Note [Dimension order]: the rounding of a sum depends on the order of adding, so the same digits need the same
 * walk as torch's {@code TensorIterator}. It puts the dimensions that are folded away first, each kind by ascending
 * stride (folded ones by the input's, kept ones by the output's), merges neighbours that one stride can walk through,
 * and hands planes of the first two dimensions to the kernel, which adds each plane's result to the output.
 */
final class ReductionOrder {
    private final int offset;
    private final List<Axis> axes;

    private ReductionOrder(int offset, List<Axis> axes) {
        this.offset = offset;
        this.axes = axes;
    }

    /**
     * One dimension of the walk.
     *
     * @param size         how many steps
     * @param inputStride  the distance of neighbours in the input
     * @param outputStride the same in the output; 0 where the dimension is folded away
     */
    record Axis(int size, int inputStride, int outputStride) {
        private static final Axis POINT = new Axis(1, 0, 0);

        boolean isFolded() {
            return outputStride == 0;
        }

        /** Whether this axis comes after another: positive; before it: negative; 0 if neither matters. */
        private int compare(Axis other) {
            if (isFolded() != other.isFolded()) {
                return other.isFolded() ? 1 : -1;
            }
            int byOutput = compare(outputStride, other.outputStride, size > other.size);
            return byOutput != 0 ? byOutput : compare(inputStride, other.inputStride, size > other.size);
        }

        private static int compare(int stride, int otherStride, boolean larger) {
            // A stride of 0, of a folded or an expanded dimension, says nothing about the order.
            if (stride == 0 || otherStride == 0) {
                return 0;
            }
            return stride != otherStride ? Integer.compare(stride, otherStride) : larger ? 1 : 0;
        }

        private boolean canMerge(Axis next) {
            return size == 1
                    || next.size == 1
                    || size * inputStride == next.inputStride && size * outputStride == next.outputStride;
        }

        private Axis merge(Axis next) {
            Axis strides = size == 1 ? next : this;
            return new Axis(size * next.size, strides.inputStride, strides.outputStride);
        }
    }

    /**
     * Two dimensions at a fixed index of all others.
     *
     * @param input  the position of its first element in the input
     * @param output the position of its first result in the output
     * @param inner  the dimension with the smaller stride
     * @param outer  the other
     */
    record Plane(int input, int output, Axis inner, Axis outer) {
        /** This plane, turned so that the inner dimension is a folded one if any is. */
        Plane foldedFirst() {
            return !inner.isFolded() && outer.isFolded()
                    ? new Plane(input, output, /* inner= */ outer, /* outer= */ inner)
                    : this;
        }

        /**
         * Visits every element, the inner dimension fastest.
         *
         * @param visitor receives its position in the input and that of its result in the output
         */
        void forEachElement(MemoryOrder.PairConsumer visitor) {
            for (int j = 0; j < outer.size; j++) {
                for (int i = 0; i < inner.size; i++) {
                    visitor.accept(
                            input + i * inner.inputStride + j * outer.inputStride,
                            output + i * inner.outputStride + j * outer.outputStride);
                }
            }
        }
    }

    /**
     * Plans the walk.
     *
     * @param layout the input
     * @param folded for each of its dimensions, whether it is folded away
     * @return the order; the output is contiguous in the kept dimensions
     */
    static ReductionOrder of(Layout layout, boolean[] folded) {
        List<Axis> axes = new ArrayList<>();
        int outputStride = 1;
        for (int dim = layout.rank() - 1; dim >= 0; dim--) {
            axes.add(new Axis(layout.size(dim), layout.stride(dim), folded[dim] ? 0 : outputStride));
            outputStride *= folded[dim] ? 1 : Math.max(layout.size(dim), 1);
        }
        sort(axes);
        return new ReductionOrder(layout.offset(), merge(axes));
    }

    /** An insertion sort that steps over axes that cannot be compared, so the order need not be transitive. */
    private static void sort(List<Axis> axes) {
        for (int i = 1; i < axes.size(); i++) {
            int at = i;
            for (int before = i - 1; before >= 0; before--) {
                int order = axes.get(before).compare(axes.get(at));
                if (order < 0) {
                    break;
                }
                if (order > 0) {
                    Axis later = axes.set(before, axes.get(at));
                    axes.set(at, later);
                    at = before;
                }
            }
        }
    }

    private static List<Axis> merge(List<Axis> axes) {
        List<Axis> merged = new ArrayList<>();
        for (Axis axis : axes) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).canMerge(axis)) {
                merged.set(last, merged.get(last).merge(axis));
            } else {
                merged.add(axis);
            }
        }
        while (merged.size() < 2) {
            merged.add(Axis.POINT);
        }
        return merged;
    }

    /** {@return whether each result is folded from elements that lie side by side} */
    boolean foldsRows() {
        Axis inner = axes.get(0);
        Axis outer = axes.get(1);
        return inner.isFolded() && inner.inputStride() == 1 && (!outer.isFolded() || outer.size() == 1);
    }

    /**
     * Visits every plane in order; none if the input is empty.
     *
     * @param visitor receives each
     */
    void forEachPlane(Consumer<Plane> visitor) {
        if (axes.stream().allMatch(axis -> axis.size() > 0)) {
            walk(axes.size() - 1, offset, 0, visitor);
        }
    }

    private void walk(int dim, int input, int output, Consumer<Plane> visitor) {
        if (dim == 1) {
            visitor.accept(new Plane(input, output, axes.get(0), axes.get(1)));
            return;
        }
        Axis axis = axes.get(dim);
        for (int i = 0; i < axis.size(); i++) {
            walk(dim - 1, input + i * axis.inputStride(), output + i * axis.outputStride(), visitor);
        }
    }
}
