package torchwright.cuda.emulator;

import static torchwright.cuda.emulator.OperandValues.FEW;
import static torchwright.cuda.emulator.OperandValues.INTS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every form of an instruction on bits does, against Java's own. */
class BitSemanticsTest {
    private static final TestDevice DEVICE =
            new TestDevice(EmulatorOptions.defaults().withThreads(1));

    private static void addBits(List<OpcodeCase> list) {
        for (PtxType type : List.of(PtxType.B16, PtxType.B32, PtxType.B64)) {
            list.add(OpcodeCase.ints("and", 2, type, (a, b, c) -> a & b));
            list.add(OpcodeCase.ints("or", 2, type, (a, b, c) -> a | b));
            list.add(OpcodeCase.ints("xor", 2, type, (a, b, c) -> a ^ b));
            list.add(OpcodeCase.ints("not", 1, type, (a, b, c) -> ~a));
            list.add(OpcodeCase.ints("cnot", 1, type, (a, b, c) -> type.extend(a) == 0 ? 1 : 0));
            list.add(OpcodeCase.shift("shl", type, (a, b, c) -> (b & 0xFFFF_FFFFL) >= type.bits() ? 0 : a << b));
        }
        list.add(OpcodeCase.ints("brev", 1, PtxType.B32, (a, b, c) -> Integer.reverse((int) a)));
        list.add(OpcodeCase.ints("brev", 1, PtxType.B64, (a, b, c) -> Long.reverse(a)));
        list.add(OpcodeCase.of("popc.b32", 1, PtxType.B32, PtxType.U32, INTS, (a, b, c) -> Integer.bitCount((int) a)));
        list.add(OpcodeCase.of("popc.b64", 1, PtxType.B64, PtxType.U32, INTS, (a, b, c) -> Long.bitCount(a)));
        list.add(OpcodeCase.of(
                "clz.b32", 1, PtxType.B32, PtxType.U32, INTS, (a, b, c) -> Integer.numberOfLeadingZeros((int) a)));
        list.add(
                OpcodeCase.of("clz.b64", 1, PtxType.B64, PtxType.U32, INTS, (a, b, c) -> Long.numberOfLeadingZeros(a)));
        list.add(OpcodeCase.of(
                "bfind.u32",
                1,
                PtxType.U32,
                PtxType.U32,
                INTS,
                (a, b, c) -> 31 - Integer.numberOfLeadingZeros((int) a)));
        list.add(OpcodeCase.of(
                "bfind.s64",
                1,
                PtxType.S64,
                PtxType.U32,
                INTS,
                (a, b, c) -> 63 - Long.numberOfLeadingZeros(a < 0 ? ~a : a)));
        list.add(OpcodeCase.of(
                "bfind.shiftamt.u32",
                1,
                PtxType.U32,
                PtxType.U32,
                INTS,
                (a, b, c) -> (int) a == 0 ? -1 : Integer.numberOfLeadingZeros((int) a)));
        long[] positions = {0, 1, 7, 31, 32, 40, 63, 255};
        list.add(new OpcodeCase(
                "bfe.u32 d, a, b, c;",
                List.of(PtxType.U32, PtxType.U32, PtxType.U32),
                PtxType.U32,
                List.of(INTS, positions, positions),
                (a, b, c) -> field(a, b, c, 32, false)));
        list.add(new OpcodeCase(
                "bfe.s32 d, a, b, c;",
                List.of(PtxType.S32, PtxType.U32, PtxType.U32),
                PtxType.S32,
                List.of(INTS, positions, positions),
                (a, b, c) -> field(a, b, c, 32, true)));
        list.add(new OpcodeCase(
                "bfe.s64 d, a, b, c;",
                List.of(PtxType.S64, PtxType.U32, PtxType.U32),
                PtxType.S64,
                List.of(INTS, positions, positions),
                (a, b, c) -> field(a, b, c, 64, true)));
        list.add(new OpcodeCase(
                "bfi.b32 d, a, b, c, 5;",
                List.of(PtxType.B32, PtxType.B32, PtxType.U32),
                PtxType.B32,
                List.of(INTS, INTS, positions),
                (a, b, c) -> {
                    long result = b;
                    for (int i = 0; i < 5 && c + i < 32; i++) {
                        result = result & ~(1L << c + i) | (a >>> i & 1) << c + i;
                    }
                    return result;
                }));
        list.add(OpcodeCase.ints(
                "shf.l.wrap", 3, PtxType.B32, (a, b, c) -> (b << 32 | a & 0xFFFF_FFFFL) << (c & 31) >>> 32));
        list.add(OpcodeCase.ints(
                "shf.r.clamp",
                3,
                PtxType.B32,
                (a, b, c) -> (b << 32 | a & 0xFFFF_FFFFL) >>> Math.min(c & 0xFFFF_FFFFL, 32)));
        for (int table : new int[] {0x96, 0xE8, 0x1A, 0x80}) {
            list.add(new OpcodeCase(
                    "lop3.b32 d, a, b, c, " + table + ";",
                    List.of(PtxType.B32, PtxType.B32, PtxType.B32),
                    PtxType.B32,
                    List.of(FEW, FEW, FEW),
                    (a, b, c) -> {
                        long result = 0;
                        for (int i = 0; i < 32; i++) {
                            long at = (a >>> i & 1) << 2 | (b >>> i & 1) << 1 | c >>> i & 1;
                            result |= (long) (table >>> at & 1) << i;
                        }
                        return result;
                    }));
        }
        list.add(new OpcodeCase(
                "prmt.b32.f4e d, a, b, c;",
                List.of(PtxType.B32, PtxType.B32, PtxType.B32),
                PtxType.B32,
                List.of(FEW, FEW, new long[] {0, 1, 2, 3, 4}),
                (a, b, c) -> (b << 32 | a & 0xFFFF_FFFFL) >>> 8 * (c & 3)));
        list.add(new OpcodeCase(
                "prmt.b32.rc8 d, a, b, c;",
                List.of(PtxType.B32, PtxType.B32, PtxType.B32),
                PtxType.B32,
                List.of(FEW, FEW, new long[] {0, 1, 2, 3}),
                (a, b, c) -> (a >>> 8 * c & 0xFF) * 0x0101_0101L));
        list.add(new OpcodeCase(
                "prmt.b32 d, a, b, c;",
                List.of(PtxType.B32, PtxType.B32, PtxType.B32),
                PtxType.B32,
                List.of(FEW, FEW, new long[] {0x3210, 0x7654, 0x0246, 0xFEDC, 0x8901}),
                (a, b, c) -> {
                    long both = b << 32 | a & 0xFFFF_FFFFL;
                    long result = 0;
                    for (int i = 0; i < 4; i++) {
                        long pick = c >>> 4 * i & 15;
                        long picked = both >>> 8 * (pick & 7) & 0xFF;
                        result |= (pick > 7 ? (byte) picked < 0 ? 0xFF : 0 : picked) << 8 * i;
                    }
                    return result;
                }));
    }

    private static long field(long a, long from, long count, int width, boolean signed) {
        long result = 0;
        long sign = signed && count > 0 ? a >>> Math.min(from + count - 1, width - 1) & 1 : 0;
        for (int i = 0; i < width; i++) {
            long bit = i < count && from + i < width ? a >>> from + i & 1 : sign;
            result |= bit << i;
        }
        return result;
    }

    static Stream<OpcodeCase> cases() {
        List<OpcodeCase> list = new ArrayList<>();
        addBits(list);
        return list.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void anInstructionDoesWhatJavaDoes(OpcodeCase one) {
        one.check(DEVICE);
    }
}
