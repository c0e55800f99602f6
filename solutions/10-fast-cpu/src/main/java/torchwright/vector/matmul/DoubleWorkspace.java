package torchwright.vector.matmul;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The memory for the packed blocks of one product, borrowed and given back, so that products allocate nothing.
 *
 * <p>As many wait for the next borrower as there are cores; more callers at a time make their own and drop them.
 */
final class DoubleWorkspace {
    private static final AtomicReferenceArray<DoubleWorkspace> FREE =
            new AtomicReferenceArray<>(Runtime.getRuntime().availableProcessors());

    /** Packed panels of the right matrix. */
    final double[] panels = new double[DoublePanels.DEPTH * PackedDoubleProduct.WIDTH];

    /** Packed rows of the left matrix. */
    final double[] rows = new double[PackedDoubleProduct.TALL.rows() * DoublePanels.ROW_STRIDE];

    /** A tile of the result that does not fit into it, or lies in it otherwise. */
    final double[] corner = new double[PackedDoubleProduct.TALL.rows() * DoublePanels.COLUMNS];

    private DoubleWorkspace() {}

    /** One that is free, or a new one. */
    static DoubleWorkspace borrow() {
        for (int i = 0; i < FREE.length(); i++) {
            DoubleWorkspace free = FREE.getPlain(i) == null ? null : FREE.getAndSet(i, null);
            if (free != null) {
                return free;
            }
        }
        return new DoubleWorkspace();
    }

    /** Gives it back. */
    void release() {
        for (int i = 0; i < FREE.length(); i++) {
            if (FREE.getPlain(i) == null && FREE.compareAndSet(i, null, this)) {
                return;
            }
        }
    }
}
