package torchwright.cuda.parity;

import java.util.Locale;
import torchwright.tensor.DType;
import torchwright.tensor.Device;
import torchwright.tensor.Layout;
import torchwright.tensor.Shape;
import torchwright.tensor.Tensor;

/** How the elements of an input lie in their storage. */
enum Arrangement {
    /** Row-major, alone in the storage. */
    CONTIGUOUS {
        @Override
        Tensor base(Tensor values) {
            return values;
        }

        @Override
        Layout view(Tensor base, Shape shape) {
            return Layout.contiguous(shape);
        }
    },
    /** Row-major from position 3 on, where no vector of numbers is aligned, with strangers before and behind. */
    OFFSET {
        @Override
        Tensor base(Tensor values) {
            return surrounded(values, Shape.of(Math.toIntExact(values.numel()) + 5));
        }

        @Override
        Layout view(Tensor base, Shape shape) {
            return Layout.contiguous(shape).startingAt(3);
        }
    },
    /** The first and the last dimension exchanged. */
    TRANSPOSED {
        @Override
        Tensor base(Tensor values) {
            int rank = values.rank();
            return rank < 2 ? values : values.transpose(0, rank - 1).contiguous();
        }

        @Override
        Layout view(Tensor base, Shape shape) {
            return shape.rank() < 2 ? Layout.contiguous(shape) : base.layout().transposed(0, shape.rank() - 1);
        }
    },
    /** Every second element along the last dimension, from the second on; of the first, the first slice is skipped. */
    SLICED {
        @Override
        Tensor base(Tensor values) {
            int[] sizes = values.rank() == 0 ? new int[] {0} : values.shape().sizes();
            sizes[sizes.length - 1] = 2 * sizes[sizes.length - 1] + 3;
            sizes[0] += 1;
            return surrounded(values, Shape.of(sizes));
        }

        @Override
        Layout view(Tensor base, Shape shape) {
            Layout all = base.layout();
            if (shape.rank() == 0) {
                return all.selected(0, 1);
            }
            int last = shape.rank() - 1;
            Layout rows = last == 0 ? all : all.sliced(0, 1, shape.size(0), 1);
            return rows.sliced(last, 1, shape.size(last), 2);
        }
    },
    /** The first slice along the first dimension, repeated by a stride of 0. */
    EXPANDED {
        @Override
        Tensor base(Tensor values) {
            return isRepeated(values.shape()) ? values.narrow(0, 0, 1).contiguous() : values;
        }

        @Override
        Layout view(Tensor base, Shape shape) {
            return isRepeated(shape) ? base.layout().expandedTo(shape) : Layout.contiguous(shape);
        }

        private static boolean isRepeated(Shape shape) {
            return shape.rank() > 0 && shape.numel() > 0;
        }
    };

    private static final int STRANGER = 77;

    /**
     * The tensor that holds the elements.
     *
     * @param values the elements, on the CPU
     * @return contiguous, perhaps with more elements
     */
    abstract Tensor base(Tensor values);

    /**
     * The layout in which the base shows the elements.
     *
     * @param base  what {@link #base} returned
     * @param shape the shape of the input
     * @return a layout over the base's storage
     */
    abstract Layout view(Tensor base, Shape shape);

    /** {@return whether every element of the input has a place of its own, so that it can be written} */
    boolean isWritable() {
        return this != EXPANDED;
    }

    /**
     * A copy of the base in a storage of its own.
     *
     * @param values the elements, on the CPU
     * @param device where the copy is to be
     * @return contiguous
     */
    Tensor copiedBase(Tensor values, Device device) {
        Tensor base = base(values);
        return Tensor.empty(base.shape(), base.dtype(), Device.CPU).copy_(base).to(device);
    }

    /** Elements that no op may touch, around those of the input. */
    Tensor surrounded(Tensor values, Shape whole) {
        Tensor base = Tensor.full(whole, values.dtype() == DType.BOOL ? 1 : STRANGER, values.dtype(), Device.CPU);
        base.seenThrough(view(base, values.shape())).copy_(values);
        return base.data();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
