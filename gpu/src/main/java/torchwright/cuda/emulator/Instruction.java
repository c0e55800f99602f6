package torchwright.cuda.emulator;

/** An instruction in the form in which it runs: places instead of names, nothing left to look up. */
abstract class Instruction {
    private static final int ALWAYS = Integer.MIN_VALUE;

    private int guard = ALWAYS;
    private Statement statement;

    /** Takes over the predicate and the position of the statement it was made from. */
    final void attach(Statement from, int guardPredicate) {
        statement = from;
        if (from.guard() != null) {
            guard = guardPredicate;
        }
    }

    final Statement statement() {
        return statement;
    }

    /** {@return those of some lanes whose predicate lets them take part} */
    final int lanes(Warp warp, int among) {
        return guard == ALWAYS ? among : among & warp.test(guard);
    }

    final boolean isGuarded() {
        return guard != ALWAYS;
    }

    /** Executes the instruction and goes on to the next one; instructions that branch or wait do otherwise. */
    void step(Warp warp, int lanes) {
        if (lanes != 0) {
            execute(warp, lanes);
        }
        warp.flow().advance();
    }

    /**
     * Does what the instruction does to some lanes.
     *
     * @param warp  the warp
     * @param lanes a bit for each lane that takes part, at least one
     */
    abstract void execute(Warp warp, int lanes);
}
