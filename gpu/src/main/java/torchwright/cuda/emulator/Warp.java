package torchwright.cuda.emulator;

/** 32 threads that run in step: their registers and predicates, and their own memory. */
final class Warp {
    /** Lanes of a warp. */
    static final int LANES = 32;

    /** The mask of all lanes. */
    static final int ALL = -1;

    private final Block block;
    private final int number;
    private final Program program;
    private final long[] registers;
    private final int[] predicates;
    private final byte[] local;
    private final Flow flow;
    private final AsyncCopies copies;
    private final Counters counters;
    private BlockBarrier barrier;
    private int waitsAt;
    private int carry;
    private long executed;
    // Where Space.reach found what a lane wants to read or write.
    private int reached;

    Warp(Block block, int number, Program program, Counters counters) {
        this.block = block;
        this.number = number;
        this.program = program;
        this.counters = counters;
        this.registers = new long[program.registers() * LANES];
        this.predicates = new int[program.predicates()];
        this.local = new byte[program.localBytes() * LANES];
        this.flow = new Flow(this, program, counters);
        this.copies = new AsyncCopies(this);
        program.fillConstants(registers, predicates);
        program.fillSpecial(this, false);
    }

    /** Gets ready for a new block. */
    void begin(int threads) {
        program.clearVariables(registers, predicates);
        barrier = null;
        executed = 0;
        copies.clear();
        program.fillSpecial(this, true);
        flow.begin(threads >= LANES ? ALL : (1 << threads) - 1);
    }

    /** Executes instructions until the warp waits for a barrier of the block, has ended, or a number is reached. */
    void run(int instructions) {
        Instruction[] code = program.code();
        if (executed > 0) {
            flow.giveWay();
        }
        int left = instructions;
        while (left-- > 0 && flow.live() != 0 && barrier == null) {
            Instruction instruction = code[flow.pc()];
            int active = flow.active();
            int lanes = instruction.lanes(this, active);
            if (counters != null) {
                counters.executed(flow.pc(), active);
            }
            executed++;
            instruction.step(this, lanes);
        }
    }

    /** The whole warp waits for a barrier of the block. */
    void await(BlockBarrier at) {
        barrier = at;
        waitsAt = flow.pc();
    }

    /** {@return the position of the barrier that the warp waits at} */
    int waitsAt() {
        return waitsAt;
    }

    /** The barrier is open. */
    void release() {
        barrier = null;
        flow.goOn();
    }

    /** {@return what the warp waits for, or null} */
    BlockBarrier barrier() {
        return barrier;
    }

    boolean hasEnded() {
        return flow.live() == 0;
    }

    /** {@return a mask of the lanes of a predicate that hold; {@code ~p} stands for the negated one} */
    int test(int predicate) {
        return predicate >= 0 ? predicates[predicate] : ~predicates[~predicate];
    }

    void setPredicate(int predicate, int lanes, int values) {
        predicates[predicate] = predicates[predicate] & ~lanes | values & lanes;
    }

    /** {@return all registers, those of one number for all lanes side by side} */
    long[] registers() {
        return registers;
    }

    byte[] local() {
        return local;
    }

    Block block() {
        return block;
    }

    int number() {
        return number;
    }

    /** {@return the number of a lane's thread in its block} */
    int thread(int lane) {
        return number * LANES + lane;
    }

    /** {@return where the lanes are} */
    Flow flow() {
        return flow;
    }

    int pc() {
        return flow.pc();
    }

    int live() {
        return flow.live();
    }

    AsyncCopies copies() {
        return copies;
    }

    Counters counters() {
        return counters;
    }

    long executed() {
        return executed;
    }

    int carry() {
        return carry;
    }

    void setCarry(int lanes, int values) {
        carry = carry & ~lanes | values & lanes;
    }

    int reached() {
        return reached;
    }

    void setReached(int position) {
        reached = position;
    }
}
