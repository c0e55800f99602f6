package torchwright.cuda.memory;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

/** Notices that a storage is unreachable, so that its block can be lent again. */
final class Lease extends PhantomReference<Object> {
    private final Block block;

    Lease(Object holder, ReferenceQueue<Object> queue, Block block) {
        super(holder, queue);
        this.block = block;
    }

    /** {@return what was lent; null for a lease of nothing} */
    Block block() {
        return block;
    }
}
