package torchwright.cuda.memory;

import java.util.Comparator;
import java.util.TreeSet;

/** The free blocks of one size class, the smallest first; of equal ones that with the lowest address. */
final class BlockPool {
    private static final Comparator<Block> ORDER =
            Comparator.<Block>comparingLong(block -> block.size).thenComparingLong(block -> block.address);

    final MemoryPool owner;
    final boolean small;
    final TreeSet<Block> free = new TreeSet<>(ORDER);
    private final Accounts accounts;

    BlockPool(MemoryPool owner, boolean small, Accounts accounts) {
        this.owner = owner;
        this.small = small;
        this.accounts = accounts;
    }

    /** {@return the smallest free block that is large enough, taken out; null if there is none} */
    Block take(long size) {
        Block best = free.ceiling(new Block(this, 0, size));
        if (best != null) {
            free.remove(best);
        }
        return best;
    }

    /** Leaves of a block that was taken out what is asked for; the rest is free again. */
    void cut(Block block, long size) {
        boolean wasSplit = block.isSplit();
        long rest = block.size - size;
        if (Sizes.isWorthSplitting(small, rest)) {
            free.add(block.cutAfter(size));
            accounts.inactive(small, wasSplit ? 0 : 1, wasSplit ? -size : rest);
        } else if (wasSplit) {
            accounts.inactive(small, -1, -block.size);
        }
    }

    /** Takes a block back, and joins it with its neighbours if they are free. */
    void put(Block block) {
        long joined = 0;
        int blocks = 0;
        if (block.next != null && !block.next.lent) {
            joined += block.next.size;
            blocks++;
            free.remove(block.next);
            block.absorbNext();
        }
        Block whole = block;
        if (block.previous != null && !block.previous.lent) {
            whole = block.previous;
            joined += whole.size;
            blocks++;
            free.remove(whole);
            whole.absorbNext();
        }
        free.add(whole);
        accounts.inactive(small, (whole.isSplit() ? 1 : 0) - blocks, (whole.isSplit() ? whole.size : 0) - joined);
    }
}
