package torchwright.cuda.memory;

/** A part of a segment: lent to a storage, or free. The parts of one segment know their neighbours. */
final class Block {
    final BlockPool pool;
    final long address;
    long size;
    // The bytes that were asked for, before rounding.
    long requested;
    boolean lent;
    Block previous;
    Block next;
    // Holds the lease while the block is lent, so that the collector can tell when its storage is gone.
    Lease lease;

    Block(BlockPool pool, long address, long size) {
        this.pool = pool;
        this.address = address;
        this.size = size;
    }

    /** {@return whether it shares its segment with other blocks} */
    boolean isSplit() {
        return previous != null || next != null;
    }

    /** Cuts off what is behind the first bytes, as a block of its own. */
    Block cutAfter(long bytes) {
        Block rest = new Block(pool, address + bytes, size - bytes);
        rest.previous = this;
        rest.next = next;
        if (next != null) {
            next.previous = rest;
        }
        next = rest;
        size = bytes;
        return rest;
    }

    /** Takes the block behind this one in. */
    void absorbNext() {
        size += next.size;
        next = next.next;
        if (next != null) {
            next.previous = this;
        }
    }
}
