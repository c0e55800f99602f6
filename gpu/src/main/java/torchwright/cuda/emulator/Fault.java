package torchwright.cuda.emulator;

/** A fault as the instruction sees it; {@link Executor} adds the kernel, the block, the thread and the lines. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** For faults that no single lane is guilty of. */
    static final int NO_LANE = -1;

    private final FaultKind kind;
    private final int lane;
    private final int pc;

    /** A fault of the instruction that is executed. */
    Fault(FaultKind kind, int lane, String message) {
        this(kind, lane, -1, message);
    }

    /** A fault of another instruction, by its position in the program. */
    Fault(FaultKind kind, int lane, int pc, String message) {
        super(message, null, false, false);
        this.kind = kind;
        this.lane = lane;
        this.pc = pc;
    }

    FaultKind kind() {
        return kind;
    }

    int lane() {
        return lane;
    }

    int pc() {
        return pc;
    }
}
