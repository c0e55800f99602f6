package torchwright.vector.matmul;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The memory for the packed blocks of one product, borrowed and given back, so that products allocate nothing.
 *
 * <p>As many wait for the next borrower as there are cores; more callers at a time make their own and drop them.
 */
final class FloatWorkspace {
    private static final AtomicReferenceArray<FloatWorkspace> FREE =
            new AtomicReferenceArray<>(Runtime.getRuntime().availableProcessors());

    /** Packed panels of the right matrix. */
    final float[] panels = new float[FloatPanels.DEPTH * PackedFloatProduct.WIDTH];

    /** Packed rows of the left matrix. */
    final float[] rows = new float[PackedFloatProduct.TALL.rows() * FloatPanels.ROW_STRIDE];

    /** A tile of the result that does not fit into it, or lies in it otherwise. */
    final float[] corner = new float[PackedFloatProduct.TALL.rows() * FloatPanels.COLUMNS];

    private FloatWorkspace() {}

    /** One that is free, or a new one. */
    static FloatWorkspace borrow() {
        for (int i = 0; i < FREE.length(); i++) {
            FloatWorkspace free = FREE.getPlain(i) == null ? null : FREE.getAndSet(i, null);
            if (free != null) {
                return free;
            }
        }
        return new FloatWorkspace();
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
