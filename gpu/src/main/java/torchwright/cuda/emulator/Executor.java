package torchwright.cuda.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import torchwright.cuda.Dim3;

/** Runs the blocks of a launch on several Java threads. */
final class Executor {
    private final Launch launch;
    private final int blocks;
    private final int[] order;
    private final AtomicInteger next = new AtomicInteger();
    // The fault of the earliest block: which one is reported does not depend on how fast the threads are.
    private final AtomicReference<Found> fault = new AtomicReference<>();
    private final AtomicReference<Throwable> broken = new AtomicReference<>();

    private record Found(int turn, KernelFault fault) {}

    private Executor(Launch launch) {
        this.launch = launch;
        this.blocks = Math.toIntExact(launch.grid().count());
        this.order = launch.options().seed() == 0
                ? null
                : shuffled(blocks, launch.options().seed());
    }

    /**
     * {@return what was counted; null if nothing was to be}
     *
     * @param launch what to run
     * @throws KernelFault if a block does something wrong
     */
    static Counters run(Launch launch) {
        return new Executor(launch).run();
    }

    private Counters run() {
        int threads = Math.min(launch.options().threads(), blocks);
        List<Counters> counters = new ArrayList<>();
        List<Thread> helpers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Counters own =
                    launch.options().count() ? new Counters(launch.program().code().length) : null;
            counters.add(own);
            if (i > 0) {
                Thread helper = new Thread(() -> runBlocks(own), "emulator-" + i);
                helper.setDaemon(true);
                helper.start();
                helpers.add(helper);
            }
        }
        runBlocks(counters.get(0));
        helpers.forEach(Executor::join);
        if (broken.get() != null) {
            throw new IllegalStateException(
                    "the emulator failed in kernel " + launch.program().kernel(), broken.get());
        }
        if (fault.get() != null) {
            throw fault.get().fault();
        }
        Counters total = counters.get(0);
        for (Counters other : counters.subList(1, counters.size())) {
            if (total != null) {
                total.add(other);
            }
        }
        return total;
    }

    private static void join(Thread helper) {
        boolean interrupted = false;
        while (true) {
            try {
                helper.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void runBlocks(Counters counters) {
        try {
            Block block = new Block(launch, counters);
            for (int turn = next.getAndIncrement();
                    turn < blocks && fault.get() == null;
                    turn = next.getAndIncrement()) {
                runBlock(block, turn);
            }
        } catch (RuntimeException | Error e) {
            broken.compareAndSet(null, e);
        }
    }

    private void runBlock(Block block, int turn) {
        try {
            block.run(order == null ? turn : order[turn]);
        } catch (Fault e) {
            Found found = new Found(turn, describe(block, e));
            fault.accumulateAndGet(found, (a, b) -> a == null || b.turn() < a.turn() ? b : a);
        }
    }

    private KernelFault describe(Block block, Fault e) {
        Program program = launch.program();
        Warp warp = block.running();
        Statement statement = program.statement(e.pc() >= 0 ? e.pc() : Math.min(warp.pc(), program.code().length - 1));
        Dim3 size = launch.block();
        Index thread = e.lane() == Fault.NO_LANE ? null : Index.of(warp.thread(e.lane()), size);
        return new KernelFault(
                program.kernel(),
                e.kind(),
                new KernelFault.Position(
                        Index.of(block.index(), launch.grid()),
                        thread,
                        statement.source(),
                        program.module().name(),
                        statement.line(),
                        program.module().text(statement.line())),
                e.getMessage());
    }

    private static int[] shuffled(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }
}
