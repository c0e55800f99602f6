package torchwright.cuda.memory;

/**
 * Memory for the duration of a few launches: partial sums, sorted keys. {@link #close} gives it back at once, and in the
 * order of the stream: whoever gets it next comes after the launches that were made before.
 */
public final class CudaScratch implements AutoCloseable {
    private final CachingAllocator allocator;
    private Block block;

    CudaScratch(CachingAllocator allocator, Block block) {
        this.allocator = allocator;
        this.block = block;
    }

    /**
     * {@return the address, a multiple of 512; 0 if nothing was asked for}
     *
     * @throws IllegalStateException if it was given back
     */
    public long address() {
        if (allocator == null) {
            return 0;
        }
        if (block == null) {
            throw new IllegalStateException("this scratch memory was given back\nLaunch before close().");
        }
        return block.address;
    }

    /** Gives the memory back; a second call does nothing. */
    @Override
    public void close() {
        if (block != null) {
            allocator.free(block);
            block = null;
        }
    }
}
