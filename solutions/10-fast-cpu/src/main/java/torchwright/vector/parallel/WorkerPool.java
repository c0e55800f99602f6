package torchwright.vector.parallel;

import java.util.concurrent.LinkedTransferQueue;

/** The engine's own threads: started when first needed, asleep when idle, and no reason for a JVM to stay alive. */
final class WorkerPool {
    private static final int SPINS_BEFORE_SLEEP = 2_000;
    private static final LinkedTransferQueue<SharedWork> INVITATIONS = new LinkedTransferQueue<>();
    private static int workers;

    private WorkerPool() {}

    /**
     * Asks for help; who comes too late finds no part left.
     *
     * @param work    what there is to do
     * @param helpers how many threads may come
     */
    static void invite(SharedWork work, int helpers) {
        startUpTo(helpers);
        for (int i = 0; i < helpers; i++) {
            INVITATIONS.put(work);
        }
    }

    private static synchronized void startUpTo(int wanted) {
        while (workers < wanted) {
            workers++;
            Thread worker = new Thread(WorkerPool::help, "torchwright-" + workers);
            worker.setDaemon(true);
            worker.start();
        }
    }

    private static void help() {
        while (true) {
            SharedWork work = nextInvitation();
            try {
                work.takeParts();
            } catch (Throwable thrown) {
                work.fail(thrown);
            }
        }
    }

    /** A training step asks often: whoever has just worked looks out for a moment before it sleeps. */
    private static SharedWork nextInvitation() {
        for (int spins = 0; spins < SPINS_BEFORE_SLEEP; spins++) {
            SharedWork work = INVITATIONS.poll();
            if (work != null) {
                return work;
            }
            Thread.onSpinWait();
        }
        while (true) {
            try {
                return INVITATIONS.take();
            } catch (InterruptedException ignored) {
                // These threads belong to nobody who could want to end them.
            }
        }
    }
}
