package torchwright.cuda.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static torchwright.cuda.emulator.TestDevice.with;

import java.util.ArrayList;
import java.util.List;
import torchwright.cuda.CudaDriver;
import torchwright.cuda.Dim3;

/**
 * An instruction, and what Java says that it does. The instruction is put into a kernel that gives every combination of
 * some values to it.
 *
 * @param code     statements that make {@code d} of {@code a}, {@code b} and {@code c}
 * @param operands the types of a, b and c, of which there may be fewer
 * @param result   the type of d
 * @param values   what a, b and c take
 * @param expected what Java makes of them
 */
record OpcodeCase(String code, List<PtxType> operands, PtxType result, List<long[]> values, Function expected) {
    /** What Java makes of the bits of three values. */
    interface Function {
        long apply(long a, long b, long c);
    }

    private static final String[] NAMES = {"a", "b", "c"};
    private static final String HEAD = """
            .version 7.8
            .target sm_90
            .address_size 64
            .visible .entry k(.param .u64 in, .param .u64 out, .param .u32 n) {
            .reg .pred p, q, guard;
            .reg .b16 h<8>;
            .reg .b32 t<8>;
            .reg .b64 w<8>;
            """;
    private static final String START = """
            mov.u32 t0, %tid.x;
            mov.u32 t1, %ctaid.x;
            mov.u32 t2, %ntid.x;
            mad.lo.s32 t0, t1, t2, t0;
            ld.param.u32 t3, [n];
            setp.ge.u32 guard, t0, t3;
            @guard ret;
            ld.param.u64 w0, [in];
            ld.param.u64 w1, [out];
            mul.wide.u32 w2, t0, 24;
            add.s64 w0, w0, w2;
            mul.wide.u32 w2, t0, 8;
            add.s64 w1, w1, w2;
            """;

    static OpcodeCase of(String opcode, int count, PtxType operand, PtxType result, long[] values, Function expected) {
        List<PtxType> types = new ArrayList<>();
        List<long[]> each = new ArrayList<>();
        StringBuilder code = new StringBuilder(opcode).append(" d");
        for (int i = 0; i < count; i++) {
            types.add(operand);
            each.add(values);
            code.append(", ").append(NAMES[i]);
        }
        return new OpcodeCase(code.append(';').toString(), types, result, each, expected);
    }

    @Override
    public String toString() {
        return code;
    }

    String ptx() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < operands.size(); i++) {
            text.append(".reg .")
                    .append(register(operands.get(i)))
                    .append(' ')
                    .append(NAMES[i])
                    .append(";\n");
        }
        text.append(".reg .").append(register(result)).append(" d;\n").append(START);
        for (int i = 0; i < operands.size(); i++) {
            text.append("ld.global.")
                    .append(register(operands.get(i)))
                    .append(' ')
                    .append(NAMES[i])
                    .append(", [w0+")
                    .append(8 * i)
                    .append("];\n");
        }
        return text.append(code)
                .append("\nst.global.")
                .append(register(result))
                .append(" [w1], d;\nret;\n}\n")
                .toString();
    }

    private static String register(PtxType type) {
        return "b" + Math.max(16, type.bits());
    }

    /** Runs the instruction for every combination and compares. */
    void check(TestDevice device) {
        List<long[]> tuples = tuples();
        int n = tuples.size();
        long[] flat = new long[3 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(tuples.get(i), 0, flat, 3 * i, 3);
        }
        long in = device.put(flat);
        long out = device.put(new long[n]);
        device.driver()
                .launch(
                        device.driver().load("case.ptx", ptx()).kernel("k"),
                        Dim3.of((n + 127) / 128),
                        Dim3.of(128),
                        0,
                        CudaDriver.DEFAULT_STREAM,
                        with().pointer(in).pointer(out).value(n));
        long[] got = device.longs(out, n);
        for (int i = 0; i < n; i++) {
            long[] t = tuples.get(i);
            long wanted = expected.apply(t[0], t[1], t[2]);
            assertEquals(shown(wanted), shown(got[i]), () -> code + " of " + shownAll(t));
        }
        device.driver().free(in);
        device.driver().free(out);
    }

    private List<long[]> tuples() {
        List<long[]> tuples = new ArrayList<>();
        tuples.add(new long[3]);
        for (int i = 0; i < operands.size(); i++) {
            List<long[]> longer = new ArrayList<>();
            for (long[] tuple : tuples) {
                for (long value : values.get(i)) {
                    long[] next = tuple.clone();
                    next[i] = value;
                    longer.add(next);
                }
            }
            tuples = longer;
        }
        return tuples;
    }

    private String shownAll(long[] tuple) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < operands.size(); i++) {
            text.append(i == 0 ? "" : ", ").append("0x").append(Long.toHexString(tuple[i]));
        }
        return text.toString();
    }

    // All NaN are the same: which one a device gives is its own affair.
    private String shown(long bits) {
        int width = Math.max(16, result.bits());
        long kept = width == 64 ? bits : bits & (1L << width) - 1;
        boolean nan = result == PtxType.F32 && Float.isNaN(Float.intBitsToFloat((int) kept))
                || result == PtxType.F64 && Double.isNaN(Double.longBitsToDouble(kept))
                || result == PtxType.F16 && Double.isNaN(FloatFormat.HALF.toDouble(kept));
        return nan ? "NaN" : "0x" + Long.toHexString(kept);
    }

    /** A case on integers of one type. */
    static OpcodeCase ints(String opcode, int count, PtxType type, OpcodeCase.Function expected) {
        return of(
                opcode + "." + type.text(),
                count,
                type,
                type,
                count > 2 ? OperandValues.FEW : OperandValues.INTS,
                expected);
    }

    /** A case of a shift: an integer of one type, and how far. */
    static OpcodeCase shift(String opcode, PtxType type, OpcodeCase.Function expected) {
        return new OpcodeCase(
                opcode + "." + type.text() + " d, a, b;",
                List.of(type, PtxType.U32),
                type,
                List.of(OperandValues.INTS, OperandValues.INTS),
                expected);
    }
}
