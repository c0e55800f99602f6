package torchwright.cuda.emulator;

/** Lanes of a warp, a bit each, as text. */
final class Mask {
    private Mask() {}

    /** {@return ranges, {@code 0-15, 31}} */
    static String text(int mask) {
        StringBuilder text = new StringBuilder();
        int lane = 0;
        while (lane < Warp.LANES) {
            if ((mask >>> lane & 1) == 0) {
                lane++;
                continue;
            }
            int first = lane;
            while (lane < Warp.LANES && (mask >>> lane & 1) != 0) {
                lane++;
            }
            text.append(text.length() == 0 ? "" : ", ").append(first);
            if (lane - 1 > first) {
                text.append('-').append(lane - 1);
            }
        }
        return text.toString();
    }

    static String hex(int mask) {
        return String.format("0x%08x", mask);
    }
}
