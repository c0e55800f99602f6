package torchwright.cuda.memory;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.function.Consumer;

/** Finds the storages that nobody can reach any more. */
final class DeadStorages {
    // Note [Dead storages]
    // A tensor is a small object that keeps much memory of another machine, of which the collector of the JVM knows
    // nothing: it would run late, and the device would be full of what nobody needs. So the device's memory has a
    // collection of its own rhythm, as a heap has: before it grows further, the collector is asked, if since the last
    // time as much was lent as survived then, but not for less than an eighth of the device. Leases are taken from the
    // queue by whoever allocates, so that no other thread has a part in it and a run is the same every time.
    private static final int FRACTION = 8;
    private static final long PATIENCE_MILLIS = 1000;
    private static final long LULL_MILLIS = 5;

    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
    private final long least;
    private long survived;

    DeadStorages(long totalMemory) {
        least = totalMemory / FRACTION;
    }

    Lease watch(Object holder, Block block) {
        return new Lease(holder, queue, block);
    }

    /** Hands over the block of each storage that was found to be dead. */
    void forEach(Consumer<Block> taker) {
        for (Reference<?> lease = queue.poll(); lease != null; lease = queue.poll()) {
            hand((Lease) lease, taker);
        }
    }

    private static void hand(Lease lease, Consumer<Block> taker) {
        if (lease.block() != null) {
            taker.accept(lease.block());
        }
    }

    /** {@return whether so much was lent since the last collection that another one is worth its time} */
    boolean areDue(long allocated) {
        return allocated - survived > Math.max(survived, least);
    }

    /** Notes what was still lent after a collection. */
    void survived(long allocated) {
        survived = allocated;
    }

    /** Runs the collector, and hands over what it finds. */
    void collect(Consumer<Block> taker) {
        // The lease of an object that is dead already tells that the collector has come by.
        Lease witness = new Lease(new Object(), queue, null);
        System.gc();
        try {
            Lease lease = (Lease) queue.remove(PATIENCE_MILLIS);
            boolean seen = false;
            while (lease != null) {
                seen |= lease == witness;
                hand(lease, taker);
                // The leases of one collection come one by one, but soon after each other.
                lease = (Lease) queue.remove(seen ? LULL_MILLIS : PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            // What was found so far is enough; whoever interrupted hears of it at his own place.
            Thread.currentThread().interrupt();
        } finally {
            Reference.reachabilityFence(witness);
        }
    }
}
