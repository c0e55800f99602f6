package torchwright.cuda.memory;

/**
 * Segments of a device that serve one purpose: the tensors of the program, or those of one captured graph, which finds
 * them at the same addresses at every replay; torch: {@code torch.cuda.MemPool}.
 *
 * @see CachingAllocator#beginPool
 */
public final class MemoryPool {
    final BlockPool small;
    final BlockPool large;
    private final boolean ofGraph;
    private boolean released;

    MemoryPool(boolean ofGraph, Accounts accounts) {
        this.ofGraph = ofGraph;
        small = new BlockPool(this, true, accounts);
        large = new BlockPool(this, false, accounts);
    }

    BlockPool forSize(long size) {
        return Sizes.isSmall(size) ? small : large;
    }

    /**
     * Whether blocks that came back are used by nobody. Those of a graph are used by its replays, whoever holds them,
     * until the graph is closed.
     */
    boolean takesBack() {
        return !ofGraph || released;
    }

    void release() {
        released = true;
    }

    boolean isReleased() {
        return released;
    }
}
