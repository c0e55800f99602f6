package torchwright.cuda.emulator;

/** An instruction that several lanes execute together: barriers, shuffles, votes, matrix products. */
abstract class Meeting extends Instruction {
    /** {@return the lanes that one lane expects, as a mask} */
    abstract int members(Warp warp, int lane);

    /**
     * {@return what is wrong if lanes that are expected cannot come}
     *
     * @param warp    whose lanes they are
     * @param pc      position of the instruction
     * @param here    lanes that have come
     * @param members lanes that are expected
     * @param why     where the missing ones are
     */
    Fault missing(Warp warp, int pc, int here, int members, String why) {
        int lane = Integer.numberOfTrailingZeros(here);
        int absent = members & ~here;
        String problem = absent == 0
                ? "lane " + lane + " is not in its own member mask " + Mask.hex(members)
                : "the member mask " + Mask.hex(members) + " names lanes " + Mask.text(absent) + ", which " + why;
        return new Fault(FaultKind.INACTIVE_LANES, lane, pc, "inactive lanes: " + problem);
    }

    @Override
    void step(Warp warp, int lanes) {
        warp.flow().arrive(this, lanes);
    }
}
