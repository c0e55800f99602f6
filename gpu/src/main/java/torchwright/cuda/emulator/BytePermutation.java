package torchwright.cuda.emulator;

/** {@code prmt}: four bytes, each picked from eight. */
final class BytePermutation {
    private BytePermutation() {}

    /** Which of the eight bytes becomes byte i; 8 more stands for its sign. */
    private interface Pick {
        int of(int i, int selector);
    }

    static Instruction decode(Decoding d) {
        Pick pick = pick(d.opcode().takeOne("", "f4e", "b4e", "rc8", "ecl", "ecr", "rc16"));
        PtxType type = d.opcode().takeType();
        return new Ternary(
                d.destination(0),
                d.source(1, type),
                d.source(2, type),
                d.source(3, type),
                (a, b, selector) -> permuted(b << 32 | a & 0xFFFF_FFFFL, (int) selector, pick));
    }

    private static long permuted(long bytes, int selector, Pick pick) {
        long result = 0;
        for (int i = 0; i < 4; i++) {
            int chosen = pick.of(i, selector);
            long picked = bytes >>> 8 * (chosen & 7) & 0xFF;
            boolean sign = (chosen & 8) != 0;
            long given = sign ? (picked & 0x80) != 0 ? 0xFF : 0 : picked;
            result |= given << 8 * i;
        }
        return result;
    }

    private static Pick pick(String mode) {
        return switch (mode) {
            case "f4e" -> (i, selector) -> (selector & 3) + i;
            case "b4e" -> (i, selector) -> (selector & 3) - i & 7;
            case "rc8" -> (i, selector) -> selector & 3;
            case "ecl" -> (i, selector) -> Math.max(i, selector & 3);
            case "ecr" -> (i, selector) -> Math.min(i, selector & 3);
            case "rc16" -> (i, selector) -> (selector & 1) * 2 + (i & 1);
            default -> (i, selector) -> selector >>> 4 * i & 15;
        };
    }
}
