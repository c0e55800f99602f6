package torchwright.cuda.emulator;

/** {@code selp}: one value where a predicate holds, another where not. */
final class Select extends Instruction {
    private final int destination;
    private final int first;
    private final int second;
    private final int predicate;

    Select(int destination, int first, int second, int predicate) {
        this.destination = destination;
        this.first = first;
        this.second = second;
        this.predicate = predicate;
    }

    @Override
    void execute(Warp warp, int lanes) {
        long[] r = warp.registers();
        int holds = warp.test(predicate);
        for (int m = lanes; m != 0; m &= m - 1) {
            int lane = Integer.numberOfTrailingZeros(m);
            r[destination + lane] = (holds >>> lane & 1) != 0 ? r[first + lane] : r[second + lane];
        }
    }
}
