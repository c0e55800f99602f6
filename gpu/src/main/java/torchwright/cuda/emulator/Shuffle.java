package torchwright.cuda.emulator;

/** {@code shfl}: each lane reads a value of another one. */
final class Shuffle extends Meeting {
    /** Which lane is read. */
    enum Mode {
        UP,
        DOWN,
        BUTTERFLY,
        INDEX
    }

    private final int members;
    private final Mode mode;
    private final int destination;
    private final int valid;
    private final int source;
    private final int by;
    private final int limits;

    /**
     * A shuffle.
     *
     * @param members     place of the member mask, or {@link Together#WHO_IS_HERE}
     * @param mode        which lane is read
     * @param destination takes the value
     * @param valid       predicate that says whether the lane is within the limits, or -1
     * @param source      the values
     * @param by          distance or number of the lane
     * @param limits      in bits 0 to 4 the last or first lane, in bits 8 to 12 a mask that cuts the warp into parts
     */
    Shuffle(int members, Mode mode, int destination, int valid, int source, int by, int limits) {
        this.members = members;
        this.mode = mode;
        this.destination = destination;
        this.valid = valid;
        this.source = source;
        this.by = by;
        this.limits = limits;
    }

    @Override
    int members(Warp warp, int lane) {
        return members == Together.WHO_IS_HERE
                ? lanes(warp, warp.flow().active())
                : (int) warp.registers()[members + lane];
    }

    @Override
    void execute(Warp warp, int lanes) {
        long[] r = warp.registers();
        long[] values = new long[Warp.LANES];
        System.arraycopy(r, source, values, 0, Warp.LANES);
        int within = 0;
        for (int m = lanes; m != 0; m &= m - 1) {
            int lane = Integer.numberOfTrailingZeros(m);
            int limit = (int) r[limits + lane];
            int part = limit >>> 8 & 31;
            int last = lane & part | limit & 31 & ~part;
            int first = lane & part;
            int distance = (int) r[by + lane] & 31;
            int from = switch (mode) {
                case UP -> lane - distance;
                case DOWN -> lane + distance;
                case BUTTERFLY -> lane ^ distance;
                case INDEX -> first | distance & ~part;
            };
            boolean inside = mode == Mode.UP ? from >= last : from <= last;
            if (!inside) {
                from = lane;
            }
            if ((lanes >>> from & 1) == 0) {
                throw new Fault(
                        FaultKind.INACTIVE_LANES,
                        lane,
                        "inactive lanes: lane " + lane + " reads from lane " + from
                                + ", which does not take part in the shuffle");
            }
            within |= inside ? 1 << lane : 0;
            r[destination + lane] = values[from];
        }
        if (valid >= 0) {
            warp.setPredicate(valid, lanes, within);
        }
    }
}
