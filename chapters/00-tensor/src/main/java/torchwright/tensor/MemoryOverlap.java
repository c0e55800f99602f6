package torchwright.tensor;

/**
 * Refuses in-place writes whose result would depend on the order in which elements are visited; torch's
 * {@code assert_no_internal_overlap} and {@code assert_no_partial_overlap}.
 */
final class MemoryOverlap {
    private MemoryOverlap() {}

    static void check(Tensor destination, Tensor[] inputs) {
        Layout written = destination.layout();
        if (written.shape().numel() == 0 || written.isContiguous() && readsOnlyItself(destination, inputs)) {
            return;
        }
        if (repeatsAnElement(written)) {
            throw new IllegalStateException("unsupported operation: more than one element of the written-to tensor"
                    + " refers to a single memory location. Please clone() the tensor before performing the"
                    + " operation.");
        }
        for (Tensor input : inputs) {
            if (input.storage() == destination.storage()
                    && !input.layout().equals(written)
                    && rangesMeet(input.layout(), written)
                    && DenseLayout.isDense(input.layout())
                    && DenseLayout.isDense(written)) {
                throw new IllegalStateException("unsupported operation: some elements of the input tensor and the"
                        + " written-to tensor refer to a single memory location. Please clone() the tensor before"
                        + " performing the operation.");
            }
        }
    }

    private static boolean readsOnlyItself(Tensor destination, Tensor[] inputs) {
        for (Tensor input : inputs) {
            if (input != destination && input.storage() == destination.storage()) {
                return false;
            }
        }
        return true;
    }

    private static boolean repeatsAnElement(Layout layout) {
        for (int dim = 0; dim < layout.rank(); dim++) {
            if (layout.stride(dim) == 0 && layout.size(dim) > 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean rangesMeet(Layout a, Layout b) {
        return a.shape().numel() > 0 && b.shape().numel() > 0 && a.offset() <= last(b) && b.offset() <= last(a);
    }

    private static int last(Layout layout) {
        int last = layout.offset();
        for (int dim = 0; dim < layout.rank(); dim++) {
            last += (layout.size(dim) - 1) * layout.stride(dim);
        }
        return last;
    }
}
