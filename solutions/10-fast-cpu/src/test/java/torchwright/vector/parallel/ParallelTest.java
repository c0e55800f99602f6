package torchwright.vector.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torchwright.tensor.cpu.CpuBackend;

/** What the pool promises beyond exercise 10.7. */
class ParallelTest {
    private final int threadsBefore = CpuBackend.numThreads();

    @AfterEach
    void asManyThreadsAsBefore() {
        CpuBackend.setNumThreads(threadsBefore);
    }

    @Test
    void oneThreadIsTheCallersOwnAndKeepsTheOrder() {
        CpuBackend.setNumThreads(1);
        List<Integer> parts = new ArrayList<>();
        Set<Thread> threads = new HashSet<>();
        Parallel.run(4, part -> {
            parts.add(part);
            threads.add(Thread.currentThread());
        });
        assertEquals(List.of(0, 1, 2, 3), parts);
        assertEquals(Set.of(Thread.currentThread()), threads);
    }

    @Test
    void atMostAsManyThreadsAsAllowedTakePart() {
        CpuBackend.setNumThreads(3);
        Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
        Parallel.run(500, part -> threads.add(Thread.currentThread()));
        assertTrue(threads.size() <= 3, threads::toString);
        assertEquals(3, Parallel.threads());
    }

    @Test
    void aPartMayBeCutAgain() {
        CpuBackend.setNumThreads(3);
        AtomicInteger done = new AtomicInteger();
        Parallel.run(7, outer -> Parallel.run(11, inner -> done.incrementAndGet()));
        assertEquals(77, done.get());
    }

    @Test
    void manyThreadsMayAskAtATime() throws Exception {
        CpuBackend.setNumThreads(4);
        int callers = 6;
        CyclicBarrier start = new CyclicBarrier(callers);
        AtomicInteger done = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            Thread thread = new Thread(() -> {
                try {
                    start.await(10, TimeUnit.SECONDS);
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
                for (int round = 0; round < 200; round++) {
                    int before = round;
                    AtomicInteger own = new AtomicInteger();
                    Parallel.run(5, part -> own.addAndGet(before + part));
                    done.addAndGet(own.get() == 5 * before + 10 ? 1 : 0);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(callers * 200, done.get(), "pieces of work whose five parts were all done when run returned");
    }

    @Test
    void anErrorOfAPartIsTheCallers() {
        CpuBackend.setNumThreads(2);
        OutOfMemoryError error = new OutOfMemoryError("a part's");
        assertSame(
                error,
                assertThrows(
                        OutOfMemoryError.class,
                        () -> Parallel.run(4, part -> {
                            if (part == 2) {
                                throw error;
                            }
                        })));
    }

    @Test
    void anInterruptWaitsUntilTheWorkIsDone() {
        CpuBackend.setNumThreads(2);
        Thread.currentThread().interrupt();
        AtomicInteger done = new AtomicInteger();
        Parallel.run(50, part -> done.incrementAndGet());
        assertEquals(50, done.get());
        assertTrue(Thread.interrupted(), "the interrupt is still there afterwards");
    }

    @Test
    void itsThreadsEndWithTheProgram() {
        CpuBackend.setNumThreads(2);
        CyclicBarrier both = new CyclicBarrier(2);
        Set<Boolean> daemons = Collections.synchronizedSet(new HashSet<>());
        Thread caller = Thread.currentThread();
        Parallel.run(2, part -> {
            if (Thread.currentThread() != caller) {
                daemons.add(Thread.currentThread().isDaemon());
            }
            try {
                both.await(10, TimeUnit.SECONDS);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertEquals(Set.of(true), daemons, "whether the threads of the pool let the JVM end");
    }

    @Test
    void noThreadAtAllIsRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> CpuBackend.setNumThreads(0));
        assertTrue(refused.getMessage().startsWith("threads: expected a positive integer, but got 0"));
        assertEquals(threadsBefore, CpuBackend.numThreads());
    }
}
