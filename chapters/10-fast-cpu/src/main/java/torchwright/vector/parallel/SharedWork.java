package torchwright.vector.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import torchwright.kit.Todo;

/** A piece of work whose parts are taken by whoever comes: each part by one thread, none twice. */
final class SharedWork {
    // A pause of some microseconds is shorter than sleeping and being woken.
    private static final int SPINS_BEFORE_SLEEP = 2_000;

    private final int parts;
    private final IntConsumer task;
    private final Thread owner = Thread.currentThread();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /**
     * Describes the work; the thread that does so owns it and waits for its end.
     *
     * @param parts how many parts there are
     * @param task  does one part
     */
    SharedWork(int parts, IntConsumer task) {
        this.parts = parts;
        this.task = task;
    }

    /**
     * Takes the next part that nobody has taken, does it, and goes on until all are taken. Several threads are here at a
     * time.
     */
    void takeParts() {
        // Exercise 10.7: Take the next part that nobody has taken, do it, and go on until all are taken.
        // Page: 10-fast-cpu.html#parts-for-many-hands
        throw new Todo("10.7");
    }

    /** Does one part and counts it as ended, whatever comes of it. */
    private void doPart(int part) {
        try {
            task.accept(part);
        } catch (Throwable thrown) {
            fail(thrown);
        } finally {
            if (ended.incrementAndGet() == parts) {
                LockSupport.unpark(owner);
            }
        }
    }

    /** Keeps the first failure for the owner; those after it are attached. */
    void fail(Throwable thrown) {
        if (!failure.compareAndSet(null, thrown) && failure.get() != thrown) {
            failure.get().addSuppressed(thrown);
        }
    }

    /** Waits until every part has ended, and throws what a part threw. */
    void awaitEnd() {
        int spins = 0;
        boolean interrupted = false;
        while (ended.get() < parts) {
            if (spins++ < SPINS_BEFORE_SLEEP) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
                // An interrupt is the owner's business afterwards: half a result is none.
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            owner.interrupt();
        }
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw new IllegalStateException("a part threw what it does not declare", thrown);
        }
    }
}
