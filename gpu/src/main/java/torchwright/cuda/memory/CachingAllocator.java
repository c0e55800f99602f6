package torchwright.cuda.memory;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.CudaError;
import torchwright.cuda.CudaException;
import torchwright.tensor.DType;
import torchwright.tensor.Device;

/**
 * Lends parts of large segments of a device's memory, and keeps what comes back for the next who asks, since the device
 * itself takes long to allocate and stops to free; torch: {@code c10::cuda::CUDACachingAllocator}.
 *
 * <p>Sizes are rounded up to 512 bytes. Up to 1 MB they are parts of segments of 2 MB, below 10 MB of segments of 20 MB,
 * and beyond that a segment is made to measure. The smallest free block that suffices is taken; what is left over is
 * split off, and neighbours that are free again become one.
 *
 * <p>All blocks are used in one stream, so that a block may be lent again before the kernels that use it have run. Safe
 * for use by several threads.
 */
public final class CachingAllocator {
    private final Supplier<CudaDriver> driver;
    private final Device device;
    private final Accounts accounts = new Accounts();
    private final MemoryPool ordinary = new MemoryPool(false, accounts);
    private final DeadStorages dead;
    // The first block of each segment: from here all that is lent is reachable, leases too.
    private final Set<Block> segments = new HashSet<>();
    private MemoryPool begun;
    private Thread beginner;

    /**
     * An allocator that holds nothing yet.
     *
     * @param driver of the device, asked for at every use
     * @param device the device, for its storages and for messages
     */
    public CachingAllocator(Supplier<CudaDriver> driver, Device device) {
        this.driver = driver;
        this.device = device;
        this.dead = new DeadStorages(driver.get().properties().totalMemory());
    }

    /**
     * {@return a new storage; its content is undefined}
     *
     * @param dtype  its elements' type
     * @param length how many elements, at least 0
     * @throws CudaException {@link CudaError#OUT_OF_MEMORY} if there is no room, even after all that is not used was
     *     given back to the device
     */
    public synchronized CudaStorage storage(DType dtype, int length) {
        if (length == 0) {
            return new CudaStorage(dtype, device, 0, 0);
        }
        Block block = lend((long) length * dtype.itemSize());
        CudaStorage storage = new CudaStorage(dtype, device, length, block.address);
        block.lease = dead.watch(storage, block);
        return storage;
    }

    /**
     * {@return memory for a few launches, to be closed after them; its content is undefined}
     *
     * @param bytes how much, at least 0
     * @throws CudaException {@link CudaError#OUT_OF_MEMORY} if there is no room
     */
    public synchronized CudaScratch scratch(long bytes) {
        return bytes == 0 ? new CudaScratch(null, null) : new CudaScratch(this, lend(bytes));
    }

    private Block lend(long bytes) {
        dead.forEach(this::free);
        long size = Sizes.block(bytes);
        MemoryPool owner = begun != null && beginner == Thread.currentThread() ? begun : ordinary;
        BlockPool pool = owner.forSize(size);
        Block block = pool.take(size);
        if (block == null) {
            block = grow(pool, size);
        }
        pool.cut(block, size);
        block.lent = true;
        block.requested = bytes;
        accounts.lent(block, 1);
        if (owner.takesBack()) {
            driver.get().lend(block.address, block.size);
        }
        return block;
    }

    /** {@return a block of a new segment, or one that a collection brought to light} */
    private Block grow(BlockPool pool, long size) {
        boolean mayFree = pool.owner.takesBack();
        if (mayFree && dead.areDue(accounts.current(Metric.ALLOCATED_BYTES))) {
            Block found = takeAfterCollection(pool, size);
            if (found != null) {
                return found;
            }
        }
        long bytes = Sizes.segment(size);
        long address;
        try {
            address = driver.get().allocate(bytes);
        } catch (CudaException full) {
            if (full.error() != CudaError.OUT_OF_MEMORY || !mayFree) {
                throw full.error() == CudaError.OUT_OF_MEMORY ? outOfMemory(size, full) : full;
            }
            Block found = takeAfterCollection(pool, size);
            if (found != null) {
                return found;
            }
            address = allocateWithoutCache(bytes, size);
        }
        Block segment = new Block(pool, address, bytes);
        segments.add(segment);
        accounts.reserved(pool.small, bytes);
        if (mayFree) {
            driver.get().takeBack(address, bytes);
        } else {
            // A replay uses blocks again that came back: to the emulator, all of it belongs to the graph.
            driver.get().lend(address, bytes);
        }
        return segment;
    }

    private Block takeAfterCollection(BlockPool pool, long size) {
        collect();
        return pool.take(size);
    }

    private long allocateWithoutCache(long bytes, long size) {
        accounts.countRetry();
        freeSegments();
        try {
            return driver.get().allocate(bytes);
        } catch (CudaException full) {
            throw full.error() == CudaError.OUT_OF_MEMORY ? outOfMemory(size, full) : full;
        }
    }

    private CudaException outOfMemory(long size, CudaException cause) {
        accounts.countOutOfMemory();
        return OutOfMemory.error(device, size, driver.get(), accounts, cause);
    }

    /** Takes a block back that was lent. */
    synchronized void free(Block block) {
        BlockPool pool = block.pool;
        accounts.lent(block, -1);
        block.lent = false;
        block.lease = null;
        if (pool.owner.takesBack()) {
            driver.get().takeBack(block.address, block.size);
        }
        pool.put(block);
        if (pool.owner.isReleased()) {
            freeSegments(pool);
        }
    }

    /**
     * Lets the calling thread allocate from segments of their own, so that a graph that is captured finds its memory at
     * the same addresses when it is replayed. Blocks that come back are lent again only within the pool.
     *
     * @return the pool, to be handed to {@link #endPool}
     * @throws IllegalStateException if a pool was begun and has not ended
     */
    public synchronized MemoryPool beginPool() {
        if (begun != null) {
            throw new IllegalStateException("a memory pool was begun and has not ended\nEnd it with endPool.");
        }
        begun = new MemoryPool(true, accounts);
        beginner = Thread.currentThread();
        return begun;
    }

    /**
     * Lets the thread allocate from the ordinary segments again. The pool keeps its own.
     *
     * @param pool as {@link #beginPool} gave it
     * @throws IllegalStateException if that pool is not the one that was begun
     */
    public synchronized void endPool(MemoryPool pool) {
        if (pool != begun) {
            throw new IllegalStateException("this memory pool has ended already");
        }
        begun = null;
        beginner = null;
    }

    /**
     * Gives the segments of a pool back to the device: those that no storage uses now, the others as soon as none does.
     *
     * @param pool a pool that has ended, whose graph will not be replayed again
     */
    public synchronized void releasePool(MemoryPool pool) {
        if (pool.isReleased()) {
            return;
        }
        pool.release();
        for (BlockPool part : new BlockPool[] {pool.small, pool.large}) {
            freeSegments(part);
            part.free.forEach(block -> driver.get().takeBack(block.address, block.size));
        }
    }

    /** Runs the collector of the JVM, and takes back the memory of all storages that it finds unreachable. */
    public synchronized void collect() {
        dead.collect(this::free);
        dead.survived(accounts.current(Metric.ALLOCATED_BYTES));
    }

    /** Gives all segments back to the device that no storage uses; torch: {@code torch.cuda.empty_cache}. */
    public synchronized void emptyCache() {
        collect();
        freeSegments();
    }

    private void freeSegments() {
        freeSegments(ordinary.small);
        freeSegments(ordinary.large);
    }

    private void freeSegments(BlockPool pool) {
        if (begun != null) {
            // While a stream records a graph, the device frees nothing.
            return;
        }
        for (Block block : Set.copyOf(pool.free)) {
            if (!block.isSplit()) {
                driver.get().free(block.address);
                pool.free.remove(block);
                segments.remove(block);
                accounts.unreserved(pool.small, block.size);
            }
        }
    }

    /** {@return bytes that storages and scratch memory hold; torch: {@code torch.cuda.memory_allocated}} */
    public synchronized long allocated() {
        dead.forEach(this::free);
        return accounts.current(Metric.ALLOCATED_BYTES);
    }

    /** {@return bytes of all segments; torch: {@code torch.cuda.memory_reserved}} */
    public synchronized long reserved() {
        return accounts.current(Metric.RESERVED_BYTES);
    }

    /** {@return what it has done; torch: {@code torch.cuda.memory_stats}} */
    public synchronized MemoryStatistics statistics() {
        dead.forEach(this::free);
        return accounts.snapshot();
    }

    /** Lets every peak begin at what is now; torch: {@code torch.cuda.reset_peak_memory_stats}. */
    public synchronized void resetPeaks() {
        dead.forEach(this::free);
        accounts.resetPeaks();
    }

    /** Sets what was added up to 0; torch: {@code torch.cuda.reset_accumulated_memory_stats}. */
    public synchronized void resetAccumulated() {
        accounts.resetAccumulated();
    }
}
