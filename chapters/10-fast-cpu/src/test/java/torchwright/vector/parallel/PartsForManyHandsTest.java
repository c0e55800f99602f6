package torchwright.vector.parallel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import torchwright.kit.Exercise;
import torchwright.kit.SeededTest;
import torchwright.tensor.cpu.CpuBackend;

@Exercise("10.7")
class PartsForManyHandsTest {
    /** Seconds; only wrong code waits so long. */
    private static final int PATIENCE = 3;

    private final int threadsBefore = CpuBackend.numThreads();

    @BeforeEach
    void fourThreadsWork() {
        CpuBackend.setNumThreads(4);
    }

    @AfterEach
    void asManyThreadsAsBefore() {
        CpuBackend.setNumThreads(threadsBefore);
    }

    @Test
    void oneThreadAloneDoesEveryPartOnce() {
        int[] done = new int[5];
        SharedWork work = new SharedWork(done.length, part -> done[part]++);
        work.takeParts();
        assertArrayEquals(new int[] {1, 1, 1, 1, 1}, done, "how often each of the parts 0 to 4 was done");
    }

    @Test
    void whoComesTooLateDoesNothing() {
        int[] done = new int[3];
        SharedWork work = new SharedWork(done.length, part -> done[part]++);
        work.takeParts();
        work.takeParts();
        assertArrayEquals(
                new int[] {1, 1, 1},
                done,
                "how often each part was done, after a second thread came when all was over");
    }

    @Test
    void twoPartsAreDoneAtTheSameTime() {
        // Each part waits for the other: whoever does them one after the other never ends.
        CyclicBarrier both = new CyclicBarrier(2);
        Parallel.run(2, part -> {
            try {
                both.await(PATIENCE, TimeUnit.SECONDS);
            } catch (Exception failed) {
                fail(
                        "part " + part
                                + " of two waited in vain for the other one to be done at the same time, by another"
                                + " thread",
                        failed);
            }
        });
    }

    @Test
    void aPartThatIsTakenWhileAnotherRunsIsNotTakenTwice() {
        // The first part is held up until another thread has done all the others.
        AtomicIntegerArray done = new AtomicIntegerArray(6);
        CountDownLatch others = new CountDownLatch(5);
        SharedWork work = new SharedWork(6, part -> {
            boolean first = done.incrementAndGet(part) == 1;
            if (part == 0 && first) {
                await(others);
            } else {
                others.countDown();
            }
        });
        Thread helper = new Thread(() -> {
            try {
                work.takeParts();
            } catch (Throwable thrown) {
                work.fail(thrown);
            }
        });
        helper.setDaemon(true);
        helper.start();
        work.takeParts();
        work.awaitEnd();
        assertArrayEquals(
                new int[] {1, 1, 1, 1, 1, 1},
                IntStream.range(0, 6).map(done::get).toArray(),
                "how often each part was done by two threads, of which one was held up in its first part");
    }

    @SeededTest(cases = 60)
    void manyThreadsTogetherDoEveryPartOnce(Random random) {
        int parts = random.nextInt(200);
        AtomicIntegerArray done = new AtomicIntegerArray(parts);
        Parallel.run(parts, done::incrementAndGet);
        int[] counts = IntStream.range(0, parts).map(done::get).toArray();
        assertTrue(
                Arrays.stream(counts).allMatch(count -> count == 1),
                () -> "how often each of " + parts + " parts was done by four threads: " + Arrays.toString(counts));
    }

    /** Two threads that arrive at the same moment, often: whoever looks first and takes afterwards takes one too many. */
    @Test
    void noPartIsTakenThatIsNotThere() {
        int rounds = 5_000;
        AtomicIntegerArray done = new AtomicIntegerArray(2);
        SharedWork[] works = new SharedWork[rounds];
        Arrays.setAll(works, round -> new SharedWork(1, part -> done.incrementAndGet(Math.min(part, 1))));
        CpuBackend.setNumThreads(2);
        AtomicIntegerArray arrived = new AtomicIntegerArray(rounds);
        Parallel.run(2, thread -> {
            for (int round = 0; round < rounds; round++) {
                arrived.incrementAndGet(round);
                // Whoever is first waits a little for the other; but not for ever, if there is none.
                for (int spins = 0; arrived.get(round) < 2 && spins < 2_000; spins++) {
                    Thread.onSpinWait();
                }
                works[round].takeParts();
            }
        });
        assertEquals(
                0,
                done.get(1),
                "how often a part behind the last was done, in " + rounds + " pieces of work of one part");
        assertEquals(rounds, done.get(0), "how often the only part of " + rounds + " pieces of work was done");
    }

    @Test
    void aPartThatFailsDoesNotKeepTheOthersFromBeingDone() {
        AtomicIntegerArray done = new AtomicIntegerArray(8);
        IllegalStateException failure = new IllegalStateException("part 3 failed");
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> Parallel.run(8, part -> {
                    done.incrementAndGet(part);
                    if (part == 3) {
                        throw failure;
                    }
                }),
                "the failure of a part is the failure of the work");
        assertSame(failure, thrown, "what the caller gets");
        assertEquals(8, IntStream.range(0, 8).map(done::get).sum(), "parts done, of 8, of which one failed");
    }

    @Test
    void thereMayBeNothingToDo() {
        SharedWork work = new SharedWork(0, part -> {
            throw new AssertionError("part " + part + " of no parts was done");
        });
        work.takeParts();
        work.awaitEnd();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(
                    latch.await(PATIENCE, TimeUnit.SECONDS),
                    "part 0 was held up until the others are done, but no other thread does them");
        } catch (InterruptedException interrupted) {
            fail(interrupted);
        }
    }
}
